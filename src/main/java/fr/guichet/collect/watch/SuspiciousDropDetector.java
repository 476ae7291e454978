package fr.guichet.collect.watch;

import fr.guichet.collect.watch.RecentChanges.ListingChange;
import fr.guichet.model.Availability;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Detects a suspicious drop: a platform that answers, but with only a small part of the slots it had just before. This is more often a fault of the platform than the truth.
 *
 * <p>It compares two successive answers of each listing. Slots that began in between do not count, so the evening is no drop. Listings without an earlier answer do not count, so
 * a start is no drop. Slots released elsewhere make up for slots taken. Listings of one group count once, so one hospital that closes is no drop. It is a drop when too many
 * groups in a row were emptied for chance, or when what is left is less than half of the platform's own normal and outside its usual variation. Fewer than eight groups with
 * slots cannot be judged. The drop ends when the lost slots are back, when other listings keep theirs, or when an operator accepts it as the new normal; never by the clock alone. Thread-safe.
 */
public final class SuspiciousDropDetector implements ObservationListener {

    private static final int GROUPS = 20;

    /** Concurrent attempts end in any order: the first wrong answer may be older than the changes that reveal it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int MIN_GROUPS_TO_END = 3;
    private static final int MAX_GROUPS_TO_END = 10;

    private final Supplier<Duration> longestGap;
    private final RecentChanges changes = new RecentChanges(GROUPS);
    private final RecentNormal normal = new RecentNormal(GROUPS);
    private final Map<ListingId, Integer> lost = new HashMap<>();
    private Map<ListingId, ListingFacts> listings = Map.of();
    private @Nullable SuspiciousDrop drop;

    /**
     * The static facts of a listing.
     *
     * @param group the listings that open and close together with it
     * @param zone of the centre, for slots without a time
     */
    public record ListingFacts(String group, ZoneId zone) {}

    /**
     * A suspicious drop that lasts.
     *
     * @param since when the first answer that may be part of it was requested
     * @param detail for people
     */
    public record SuspiciousDrop(Instant since, String detail) {}

    /** @param longestGap between two answers that can still be compared */
    public SuspiciousDropDetector(Supplier<Duration> longestGap) {
        this.longestGap = longestGap;
    }

    /** Replaces the platform's listings. */
    public synchronized void plan(Map<ListingId, ListingFacts> planned) {
        listings = Map.copyOf(planned);
        lost.keySet().retainAll(listings.keySet());
    }

    /** Resumes a drop that a restart interrupted. */
    public synchronized void resume(SuspiciousDrop interrupted) {
        drop = interrupted;
    }

    @Override
    public synchronized void observed(ListingId listing, Observation before, Observation after) {
        ListingFacts known = listings.get(listing);
        if (known == null
                || after.failure().isPresent()
                || before.answer().isEmpty()
                || after.answer().isEmpty()) {
            return;
        }
        compare(listing, known, before.answer().get(), after.answer().get()).ifPresent(this::add);
    }

    private Optional<ListingChange> compare(ListingId listing, ListingFacts known, Answer before, Answer after) {
        Instant at = after.times().checkedAt();
        boolean isComparable = isCountable(before)
                && isCountable(after)
                && Duration.between(before.times().checkedAt(), at).compareTo(longestGap.get()) <= 0;
        return isComparable
                ? Optional.of(new ListingChange(
                        listing,
                        known.group(),
                        at,
                        before(listing, before, at, known.zone()),
                        slots(after, at, known.zone())))
                : Optional.empty();
    }

    private static boolean isCountable(Answer answer) {
        return !(answer.availability() instanceof Availability.Unknown);
    }

    /** During a drop, a listing that lost its slots is compared with the number it had before the drop. */
    private int before(ListingId listing, Answer before, Instant at, ZoneId zone) {
        int seen = slots(before, at, zone);
        boolean isSuspect = drop != null && !before.times().changedAt().isBefore(drop.since());
        return Math.max(seen, isSuspect ? lost.getOrDefault(listing, 1) : 0);
    }

    private static int slots(Answer answer, Instant at, ZoneId zone) {
        return (int) answer.availability().slots().stream()
                .filter(slot -> slot.start().over(zone).isAfter(at))
                .count();
    }

    private void add(ListingChange change) {
        changes.add(change);
        if (drop == null && change.wasOpen()) {
            normal.add(change.group(), changes.kept());
        } else if (drop != null && change.isLoss()) {
            lost.putIfAbsent(change.listing(), change.before());
        }
    }

    /** Starts or ends a drop according to the changes so far. Empty when no drop lasts. */
    public synchronized Optional<SuspiciousDrop> judge() {
        if (drop == null) {
            begun().ifPresent(this::begin);
        } else if (isOver()) {
            end();
        }
        return Optional.ofNullable(drop);
    }

    /** Ends the drop: the current answers are the new normal. */
    public synchronized void accept() {
        normal.forget();
        end();
    }

    /** How many listings lost more than half of their slots since the drop began. */
    public synchronized int lost() {
        return lost.size();
    }

    private Optional<SuspiciousDrop> begun() {
        var emptied = changes.emptiedInARow();
        long groups = emptied.stream().map(ListingChange::group).distinct().count();
        if (groups >= normal.run()) {
            return Optional.of(new SuspiciousDrop(
                    emptied.getLast().at(), "%d places in a row lost all their slots".formatted(groups)));
        }
        double kept = changes.kept();
        return changes.groups() >= GROUPS && kept < normal.limit()
                ? Optional.of(new SuspiciousDrop(
                        changes.firstLoss(),
                        "%.0f %% of the slots are left from one answer to the next; normal is %.0f %%"
                                .formatted(kept * 100, normal.median() * 100)))
                : Optional.empty();
    }

    private void begin(SuspiciousDrop noticed) {
        SuspiciousDrop begun = new SuspiciousDrop(noticed.since().minus(MARGIN), noticed.detail());
        drop = begun;
        changes.lostSince(begun.since()).forEach(change -> lost.put(change.listing(), change.before()));
        changes.clear();
    }

    private boolean isOver() {
        int groups = Math.clamp(lostGroups(), MIN_GROUPS_TO_END, MAX_GROUPS_TO_END);
        return changes.groups() >= groups && changes.kept() >= Math.max(normal.limit(), normal.median() / 2);
    }

    private int lostGroups() {
        Set<String> groups = new HashSet<>();
        lost.keySet().forEach(listing -> Optional.ofNullable(listings.get(listing))
                .ifPresent(known -> groups.add(known.group())));
        return groups.size();
    }

    private void end() {
        drop = null;
        lost.clear();
        changes.clear();
    }
}
