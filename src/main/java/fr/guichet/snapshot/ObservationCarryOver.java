package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.Listing;
import fr.guichet.model.PlatformId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries observations over to the listings of a new directory. */
final class ObservationCarryOver {

    /** A centre on one platform, under any link. */
    private record Owner(CentreId centre, PlatformId platform) {}

    private final CentreIndex index;
    private final Map<ListingId, Observation> known;
    private final Set<ListingId> listed = new HashSet<>();
    private final Map<Owner, List<ListingId>> orphans = new HashMap<>();

    private ObservationCarryOver(CentreIndex index, Map<ListingId, Observation> known) {
        this.index = index;
        this.known = known;
        for (Centre centre : index.centres()) {
            centre.listings().forEach(listing -> listed.add(ListingId.of(centre, listing)));
        }
        known.keySet().stream()
                .filter(id -> !listed.contains(id) && !index.isHidden(id))
                .forEach(id -> orphans.computeIfAbsent(
                                new Owner(successor(id.centre()), id.platform()), o -> new ArrayList<>())
                        .add(id));
    }

    /** The observations of the new listings: their own, else those of the one listing that they replace. */
    static Map<ListingId, Observation> of(CentreIndex index, Map<ListingId, Observation> known) {
        return new ObservationCarryOver(index, known).carried();
    }

    private CentreId successor(CentreId id) {
        return index.findRetired(id).orElse(null) instanceof Retired.Merged(CentreId into) ? into : id;
    }

    private Map<ListingId, Observation> carried() {
        Map<ListingId, Observation> carried = new HashMap<>();
        for (Centre centre : index.centres()) {
            for (Listing listing : centre.listings()) {
                carryOver(centre, listing, carried);
            }
        }
        return carried;
    }

    private void carryOver(Centre centre, Listing listing, Map<ListingId, Observation> carried) {
        ListingId id = ListingId.of(centre, listing);
        Observation own = known.get(id);
        if (own != null) {
            carried.put(id, own);
            return;
        }
        List<ListingId> former = orphans.getOrDefault(new Owner(centre.id(), listing.platform()), List.of());
        List<ListingId> sameKey = former.stream()
                .filter(orphan -> orphan.key().equals(listing.key()))
                .toList();
        List<ListingId> predecessors = sameKey.isEmpty() ? former : sameKey;
        boolean onlyOne = centre.listings().stream()
                        .filter(other -> other.platform().equals(listing.platform()))
                        .count()
                == 1;
        Observation inherited =
                predecessors.size() == 1 && (onlyOne || !sameKey.isEmpty()) ? known.get(predecessors.getFirst()) : null;
        if (inherited != null) {
            carried.put(id, inherited);
        }
    }
}
