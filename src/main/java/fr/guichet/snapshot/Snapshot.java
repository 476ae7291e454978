package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we last knew at one moment. Immutable; a reader keeps the one it took. */
public final class Snapshot {

    /** Before anything was loaded. */
    static final Snapshot NOTHING =
            new Snapshot(0, Instant.EPOCH, CentreIndex.EMPTY, Map.of(), Map.of(), Map.of(), Map.of());

    private final long version;
    private final Instant publishedAt;
    private final CentreIndex centres;
    private final Map<ListingId, Observation> observations;
    private final Map<PlatformId, PlatformStatus> platforms;
    private final Map<PlatformId, FreshnessPolicy> policies;
    private final Map<PlatformId, List<Doubt>> doubts;

    /** The maps are never changed again by whoever made them. */
    Snapshot(
            long version,
            Instant publishedAt,
            CentreIndex centres,
            Map<ListingId, Observation> observations,
            Map<PlatformId, PlatformStatus> platforms,
            Map<PlatformId, FreshnessPolicy> policies,
            Map<PlatformId, List<Doubt>> doubts) {
        this.version = version;
        this.publishedAt = publishedAt;
        this.centres = centres;
        this.observations = observations;
        this.platforms = platforms;
        this.policies = policies;
        this.doubts = doubts;
    }

    /** Grows by one with each publication. */
    public long version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public CentreIndex centres() {
        return centres;
    }

    /** The centre that somebody else calls so: the registry, or a platform in its last answer. */
    public Optional<Centre> findCentre(ExternalId id) {
        return centres.find(id).or(() -> observations.entrySet().stream()
                .filter(entry -> entry.getKey().platform().value().equals(id.scheme()))
                .filter(entry -> entry.getValue()
                        .answer()
                        .filter(answer ->
                                answer.externalId().filter(id.value()::equals).isPresent())
                        .isPresent())
                .flatMap(entry -> centres.find(entry.getKey().centre()).stream())
                .findFirst());
    }

    /** {@link Observation#NEVER} for a listing nothing was tried on. */
    public Observation observation(ListingId listing) {
        return observations.getOrDefault(listing, Observation.NEVER);
    }

    public FreshnessPolicy policy(PlatformId platform) {
        return policies.getOrDefault(platform, FreshnessPolicy.DEFAULT);
    }

    /** When a platform told of far less than it had, so that what it then said to have nothing is not believed. */
    public List<Doubt> doubts(PlatformId platform) {
        return doubts.getOrDefault(platform, List.of());
    }

    /** Since when it does so now; empty when it does not. */
    public Optional<Instant> doubtedSince(PlatformId platform) {
        return doubts(platform).stream()
                .filter(Doubt::isLasting)
                .map(Doubt::since)
                .findFirst();
    }

    public Collection<PlatformStatus> platforms() {
        return platforms.values();
    }

    public Optional<PlatformStatus> findPlatform(PlatformId platform) {
        return Optional.ofNullable(platforms.get(platform));
    }

    /** Whether a directory was ever loaded: before that, no question can be answered. */
    public boolean isReady() {
        return centres != CentreIndex.EMPTY;
    }

    Map<ListingId, Observation> observations() {
        return observations;
    }

    Map<PlatformId, PlatformStatus> platformsById() {
        return platforms;
    }

    Map<PlatformId, FreshnessPolicy> policies() {
        return policies;
    }

    Map<PlatformId, List<Doubt>> doubts() {
        return doubts;
    }
}
