package fr.guichet.collect.watch;

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
 * Notices when a platform answers well and tells of far less than it just did, which is more often a fault of its lists than the truth.
 *
 * <p>It compares what was open with what is open now, of the listings that were asked twice: slots that have begun in between do not count, so the evening is no drop; listings that
 * were never asked before do not count, so a start is none; slots released elsewhere make up for slots taken. Listings of one group count once, so one hospital that closes is
 * none either. It is a drop when so many groups in a row were emptied that it is no chance, or when what is left is less than half of the platform's own normal and further from it
 * than its ups and downs. Less than eight groups with slots cannot be judged. It is over when what was lost is back, when others keep what they have, or when an operator says that it is the new normal; never by the clock alone. Thread-safe.
 */
public final class SuspiciousDropDetector implements ObservationListener {

    private static final int GROUPS = 20;

    /** Attempts under way at once end in any order: the first lie may have come before the row that betrays it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int FEWEST_TO_END = 3;
    private static final int MOST_TO_END = 10;

    private final Supplier<Duration> longest;
    private final RecentChanges rounds = new RecentChanges(GROUPS);
    private final RecentNormal normal = new RecentNormal(GROUPS);
    private final Map<ListingId, Integer> lost = new HashMap<>();
    private Map<ListingId, Known> listings = Map.of();
    private @Nullable SuspiciousDrop drop;

    /**
     * What has to be known of a listing.
     *
     * @param group what opens and closes together with it
     * @param zone the centre's, for slots of which only the day is known
     */
    public record Known(String group, ZoneId zone) {}

    /** @param longest between two answers that can still be compared */
    public SuspiciousDropDetector(Supplier<Duration> longest) {
        this.longest = longest;
    }

    /** Replaces what is known of the platform's listings. */
    public synchronized void plan(Map<ListingId, Known> planned) {
        listings = Map.copyOf(planned);
        lost.keySet().retainAll(listings.keySet());
    }

    /** Goes on with a drop that a restart interrupted. */
    public synchronized void resume(SuspiciousDrop interrupted) {
        drop = interrupted;
    }

    @Override
    public synchronized void observed(ListingId listing, Observation before, Observation after) {
        Known known = listings.get(listing);
        if (known == null
                || after.failure().isPresent()
                || before.answer().isEmpty()
                || after.answer().isEmpty()) {
            return;
        }
        round(listing, known, before.answer().get(), after.answer().get()).ifPresent(this::add);
    }

    private Optional<ListingChange> round(ListingId listing, Known known, Answer before, Answer after) {
        Instant at = after.clocks().checkedAt();
        boolean isComparable = canBeCounted(before)
                && canBeCounted(after)
                && Duration.between(before.clocks().checkedAt(), at).compareTo(longest.get()) <= 0;
        return isComparable
                ? Optional.of(new ListingChange(
                        listing,
                        known.group(),
                        at,
                        before(listing, before, at, known.zone()),
                        slots(after, at, known.zone())))
                : Optional.empty();
    }

    private static boolean canBeCounted(Answer answer) {
        return !(answer.availability() instanceof Availability.Unknown);
    }

    /** While a drop lasts, what was lost is compared with what there was before it. */
    private int before(ListingId listing, Answer before, Instant at, ZoneId zone) {
        int seen = slots(before, at, zone);
        boolean isDoubted = drop != null && !before.clocks().changedAt().isBefore(drop.since());
        return Math.max(seen, isDoubted ? lost.getOrDefault(listing, 1) : 0);
    }

    private static int slots(Answer answer, Instant at, ZoneId zone) {
        return (int) answer.availability().slots().stream()
                .filter(slot -> slot.start().over(zone).isAfter(at))
                .count();
    }

    private void add(ListingChange round) {
        rounds.add(round);
        if (drop == null && round.wasOpen()) {
            normal.add(round.group(), rounds.kept());
        } else if (drop != null && round.wasOpen() && round.kept() < 0.5) {
            lost.putIfAbsent(round.listing(), round.before());
        }
    }

    /** Judges what was seen so far; empty when there is no drop. */
    public synchronized Optional<SuspiciousDrop> judge() {
        if (drop == null) {
            begun().ifPresent(this::begin);
        } else if (isOver()) {
            end();
        }
        return Optional.ofNullable(drop);
    }

    /** What the platform tells of now is the truth, and normal from now on. */
    public synchronized void accept() {
        normal.forget();
        end();
    }

    /** How many listings lost most of what they had since the drop began. */
    public synchronized int lost() {
        return lost.size();
    }

    private Optional<SuspiciousDrop> begun() {
        var emptied = rounds.emptiedInARow();
        long groups = emptied.stream().map(ListingChange::group).distinct().count();
        if (groups >= normal.run()) {
            return Optional.of(new SuspiciousDrop(
                    emptied.getLast().at(),
                    "%d places in a row that had slots have none, and no other has any".formatted(groups)));
        }
        double kept = rounds.kept();
        return rounds.groups() >= GROUPS && kept < normal.limit()
                ? Optional.of(new SuspiciousDrop(
                        rounds.firstLoss(),
                        "of what was open %.0f %% is left from one round to the next; normal is %.0f %%"
                                .formatted(kept * 100, normal.median() * 100)))
                : Optional.empty();
    }

    private void begin(SuspiciousDrop noticed) {
        SuspiciousDrop begun = new SuspiciousDrop(noticed.since().minus(MARGIN), noticed.detail());
        drop = begun;
        rounds.lostSince(begun.since()).forEach(round -> lost.put(round.listing(), round.before()));
        rounds.clear();
    }

    private boolean isOver() {
        int groups = Math.clamp(lostGroups(), FEWEST_TO_END, MOST_TO_END);
        return rounds.groups() >= groups && rounds.kept() >= Math.max(normal.limit(), normal.median() / 2);
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
        rounds.clear();
    }
}
