package fr.guichet.ops.act;

import fr.guichet.collect.Collectors;
import fr.guichet.collect.PlatformCollector;
import fr.guichet.collect.guard.HoldReason;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.Listing;
import fr.guichet.model.PlatformId;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.record.DecisionKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Actions on the listings of one centre. */
@Singleton
final class ListingActions {

    private final Collectors collectors;
    private final Snapshots snapshots;
    private final DecisionService decisions;

    ListingActions(Collectors collectors, Snapshots snapshots, DecisionService decisions) {
        this.decisions = decisions;
        this.collectors = collectors;
        this.snapshots = snapshots;
    }

    /** The subject is a centre's id, the value a platform's code, or blank for all it is on. */
    ActionResult check(ActionRequest request) {
        Centre centre = centre(request.requiredSubject("a centre's id"));
        List<PlatformId> platforms = centre.listings().stream()
                .map(Listing::platform)
                .distinct()
                .filter(platform ->
                        request.value().isBlank() || platform.value().equals(request.value()))
                .filter(platform -> collectors.find(platform).isPresent())
                .toList();
        if (platforms.isEmpty()) {
            throw new RefusedException(Refusal.notNow("the centre is on no such platform that is fetched"));
        }
        platforms.forEach(platform -> check(platform, centre.id()));
        return ActionResult.atOnce("it is fetched next; see /api/v1/centres/" + centre.id());
    }

    private void check(PlatformId platform, CentreId centre) {
        PlatformCollector collector = collectors.find(platform).orElseThrow();
        Optional<HoldReason> held = collector.held();
        if (held.isPresent()) {
            throw new RefusedException(Refusal.notNow(
                    platform + " gets no requests now: " + held.get().text()));
        }
        collector.prioritise(centre);
    }

    /** The subject is a listing: its centre's id, its platform's code and its key, with slashes between; without a key the only one the centre has there. */
    ActionResult hide(ActionRequest request, String by) {
        String[] parts = request.subject().split("/", 3);
        if (parts.length < 2) {
            throw new RefusedException(Refusal.malformed("subject is centre/platform or centre/platform/key"));
        }
        ListingId listing = only(centre(parts[0]), parts[1], parts.length > 2 ? parts[2] : "");
        return ActionResult.decided(
                "it is neither fetched nor shown, and the centre does not count as empty because of it",
                decisions.make(DecisionKind.HIDDEN_LISTING, listing.toString(), "", by, request.reason()));
    }

    private static ListingId only(Centre centre, String platform, String key) {
        List<ListingId> fitting = centre.listings().stream()
                .filter(listing -> listing.platform().value().equals(platform))
                .filter(listing -> key.isBlank() || listing.key().equals(key))
                .map(listing -> ListingId.of(centre, listing))
                .toList();
        if (fitting.isEmpty()) {
            throw new RefusedException(Refusal.unknown("the centre has no such listing"));
        }
        if (fitting.size() > 1) {
            List<String> ids = fitting.stream().map(ListingId::toString).toList();
            throw new RefusedException(Refusal.malformed("the centre has several there: " + String.join(", ", ids)));
        }
        return fitting.getFirst();
    }

    private Centre centre(String id) {
        return snapshots
                .current()
                .centres()
                .find(new CentreId(id))
                .orElseThrow(() -> new RefusedException(Refusal.unknown("there is no centre '" + id + "'")));
    }
}
