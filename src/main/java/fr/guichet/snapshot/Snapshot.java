package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Listing;
import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of all centres and platforms at one moment. Immutable. The next snapshot shares all unchanged parts with it, so the cost of one more answer does not depend on the number of centres.
 *
 * <p>Each part has the version with which it last changed, so a reader can check whether a later snapshot has the same parts.
 */
public final class Snapshot {

    /** Before anything was loaded. */
    static final Snapshot NOTHING = new Snapshot(
            0,
            Instant.EPOCH,
            CentreIndex.EMPTY,
            0,
            PersistentVector.filledWith(CentreState.NOTHING, 0),
            0,
            PlatformParts.NONE,
            ChangeLog.startingAt(0));

    private final long version;
    private final Instant publishedAt;
    private final CentreIndex centres;
    private final long directoryVersion;
    private final PersistentVector<CentreState> states;
    private final long observedVersion;
    private final PlatformParts platforms;
    private final ChangeLog changes;

    /** Centres by the external ids in their last answers; null until first used. */
    private volatile @Nullable Map<ExternalId, Centre> answered;

    private Snapshot(
            long version,
            Instant publishedAt,
            CentreIndex centres,
            long directoryVersion,
            PersistentVector<CentreState> states,
            long observedVersion,
            PlatformParts platforms,
            ChangeLog changes) {
        this.version = version;
        this.publishedAt = publishedAt;
        this.centres = centres;
        this.directoryVersion = directoryVersion;
        this.states = states;
        this.observedVersion = observedVersion;
        this.platforms = platforms;
        this.changes = changes;
    }

    /** The next snapshot with those changes. Observations of unknown listings are dropped. */
    Snapshot with(PendingChanges pending, Instant at) {
        long next = version + 1;
        Map<Integer, CentreState> changed = new HashMap<>();
        pending.observations()
                .forEach((id, observation) -> centres.find(id.centre()).ifPresent(centre -> {
                    int listing = listing(centre, id);
                    if (listing >= 0) {
                        changed.merge(
                                centres.number(id.centre()),
                                state(id.centre()).with(listing, observation, centre.zone(), next),
                                (first, second) -> first.with(listing, observation, centre.zone(), next));
                    }
                }));
        boolean observed = !changed.isEmpty();
        Set<PlatformId> rejudged = platforms.rejudged(pending);
        if (!rejudged.isEmpty()) {
            rejudge(rejudged, changed, next);
        }
        List<CentreId> changedCentres = changed.entrySet().stream()
                .filter(entry -> entry.getValue().changedVersion() == next)
                .map(entry -> centres.centres().get(entry.getKey()).id())
                .toList();
        return new Snapshot(
                next,
                at,
                centres,
                directoryVersion,
                states.with(changed),
                observed ? next : observedVersion,
                platforms.with(pending, next, at),
                changes.with(new Publication(next, at, changedCentres)));
    }

    private void rejudge(Set<PlatformId> rejudged, Map<Integer, CentreState> changed, long next) {
        for (int number = 0; number < centres.centres().size(); number++) {
            Centre centre = centres.centres().get(number);
            if (centre.listings().stream().map(Listing::platform).anyMatch(rejudged::contains)) {
                changed.put(
                        number, changed.getOrDefault(number, states.get(number)).rejudged(next));
            }
        }
    }

    /** The next snapshot with another directory and the observations of its listings. */
    Snapshot with(CentreIndex index, Map<ListingId, Observation> observations, PendingChanges pending, Instant at) {
        long next = version + 1;
        Map<Integer, CentreState> all = new HashMap<>();
        Set<CentreId> changedCentres = new HashSet<>();
        for (int number = 0; number < index.centres().size(); number++) {
            Centre centre = index.centres().get(number);
            List<Observation> ofCentre = centre.listings().stream()
                    .map(listing -> observations.getOrDefault(ListingId.of(centre, listing), Observation.NEVER))
                    .toList();
            boolean asBefore = centres.find(centre.id()).filter(centre::equals).isPresent()
                    && centres.hasHidden(centre.id()) == index.hasHidden(centre.id())
                    && state(centre.id()).observations().equals(ofCentre);
            all.put(
                    number,
                    CentreState.of(
                            next, asBefore ? state(centre.id()).changedVersion() : next, ofCentre, centre.zone()));
            if (!asBefore) {
                changedCentres.add(centre.id());
            }
        }
        centres.centres().stream()
                .map(Centre::id)
                .filter(id -> index.number(id) < 0)
                .forEach(changedCentres::add);
        return new Snapshot(
                next,
                at,
                index,
                next,
                PersistentVector.filledWith(CentreState.NOTHING, index.centres().size())
                        .with(all),
                next,
                platforms.with(pending, next, at),
                changes.with(new Publication(next, at, List.copyOf(changedCentres))));
    }

    /** Increases by one with each publication. */
    public long version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public CentreIndex centres() {
        return centres;
    }

    /** The version with which the directory was last replaced. */
    public long directoryVersion() {
        return directoryVersion;
    }

    /** The version with which anything was last observed of any centre. */
    public long observedVersion() {
        return observedVersion;
    }

    /** The version with which a platform's name, state, freshness policy or suspect periods last changed. */
    public long platformsVersion() {
        return platforms.version();
    }

    /** When {@link #platformsVersion} was published. */
    public Instant platformsChangedAt() {
        return platforms.changedAt();
    }

    /** The version with which a listing of that centre was last observed; 0 if none ever was. */
    public long version(CentreId centre) {
        return state(centre).observedVersion();
    }

    /** The version with which the availability of that centre last changed; 0 if it never did. */
    public long changedVersion(CentreId centre) {
        return state(centre).changedVersion();
    }

    /** The changes of the last publications. */
    public ChangeLog changes() {
        return changes;
    }

    /** The centre with that external id, given by the registry or by a platform in its last answer. */
    public Optional<Centre> findCentre(ExternalId id) {
        return centres.find(id).or(() -> Optional.ofNullable(answered().get(id)));
    }

    /** Computed on first use. Two threads that compute it at once get the same result. */
    private Map<ExternalId, Centre> answered() {
        Map<ExternalId, Centre> found = answered;
        if (found == null) {
            found = new HashMap<>();
            for (Centre centre : centres.centres()) {
                addAnswered(centre, found);
            }
            answered = found;
        }
        return found;
    }

    private void addAnswered(Centre centre, Map<ExternalId, Centre> found) {
        CentreState ofCentre = state(centre.id());
        List<Listing> listings = centre.listings();
        for (int i = 0; i < listings.size(); i++) {
            String platform = listings.get(i).platform().value();
            ofCentre.observation(i)
                    .answer()
                    .flatMap(Answer::externalId)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> found.putIfAbsent(new ExternalId(platform, value), centre));
        }
    }

    /** {@link Observation#NEVER} if no attempt was made on the listing. */
    public Observation observation(ListingId listing) {
        return centres.find(listing.centre())
                .map(centre -> state(centre.id()).observation(listing(centre, listing)))
                .orElse(Observation.NEVER);
    }

    boolean has(ListingId listing) {
        return centres.find(listing.centre())
                .filter(centre -> listing(centre, listing) >= 0)
                .isPresent();
    }

    /** The observations of a centre's listings, in their order. */
    public CentreState state(CentreId centre) {
        int number = centres.number(centre);
        return number < 0 ? CentreState.NOTHING : states.get(number);
    }

    private static int listing(Centre centre, ListingId id) {
        List<Listing> listings = centre.listings();
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            if (listing.key().equals(id.key()) && listing.platform().equals(id.platform())) {
                return i;
            }
        }
        return -1;
    }

    public FreshnessPolicy policy(PlatformId platform) {
        return platforms.policies().getOrDefault(platform, FreshnessPolicy.DEFAULT);
    }

    /** The periods in which a platform's answers without slots are not trusted. */
    public List<SuspectPeriod> suspectPeriods(PlatformId platform) {
        return platforms.suspectPeriods().getOrDefault(platform, List.of());
    }

    /** When the current suspect period began; empty if there is none. */
    public Optional<Instant> suspectSince(PlatformId platform) {
        return suspectPeriods(platform).stream()
                .filter(SuspectPeriod::isLasting)
                .map(SuspectPeriod::since)
                .findFirst();
    }

    public Collection<PlatformStatus> platforms() {
        return platforms.statuses().values();
    }

    public Optional<PlatformStatus> findPlatform(PlatformId platform) {
        return Optional.ofNullable(platforms.statuses().get(platform));
    }

    /** Whether a directory was loaded: before that, no question can be answered. */
    public boolean isReady() {
        return centres != CentreIndex.EMPTY;
    }

    /** The observations of all listings on which an attempt was made. */
    Map<ListingId, Observation> observations() {
        Map<ListingId, Observation> all = new HashMap<>();
        for (int number = 0; number < centres.centres().size(); number++) {
            Centre centre = centres.centres().get(number);
            for (int i = 0; i < centre.listings().size(); i++) {
                Observation observation = states.get(number).observation(i);
                if (!observation.equals(Observation.NEVER)) {
                    all.put(ListingId.of(centre, centre.listings().get(i)), observation);
                }
            }
        }
        return all;
    }
}
