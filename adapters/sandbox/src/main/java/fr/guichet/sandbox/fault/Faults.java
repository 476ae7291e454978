package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All faults that were asked for. Thread-safe. */
public final class Faults {

    private final Dice dice;
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private int lastId;

    /** @param seed the same seed, the same faults and the same order of requests meet the same requests */
    public Faults(long seed, InstantSource clock) {
        this.dice = new Dice(seed).of("faults");
        this.clock = clock;
    }

    private static final class Entry {
        final int id;
        final PlannedFault planned;
        int met;

        Entry(int id, PlannedFault planned) {
            this.id = id;
            this.planned = planned;
        }
    }

    /**
     * A fault as it is shown.
     *
     * @param state {@code waiting}, {@code active} or {@code over}
     * @param met how many requests met it so far
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            int id,
            @JsonUnwrapped Fault fault,
            @JsonUnwrapped Scope scope,
            Instant start,
            @Nullable Instant end,
            double probability,
            @Nullable Integer times,
            String state,
            int met) {}

    public synchronized Listed add(PlannedFault planned) {
        Entry entry = new Entry(++lastId, planned);
        entries.add(entry);
        return listed(entry);
    }

    /** In the order in which they were added. */
    public synchronized List<Listed> list() {
        return entries.stream().map(this::listed).toList();
    }

    /** Whether there was one of that id. */
    public synchronized boolean remove(int id) {
        return entries.removeIf(entry -> entry.id == id);
    }

    public synchronized void removeAll() {
        entries.clear();
    }

    /**
     * The fault that a request meets: the first added of those that apply.
     *
     * @param number of the request, in the order of arrival, which is what chance depends on
     */
    public synchronized Optional<Fault> meet(Scope.Asked asked, long number) {
        Instant now = clock.instant();
        for (Entry entry : entries) {
            if (isActive(entry, now) && entry.planned.scope().covers(asked) && isChosen(entry, number)) {
                entry.met++;
                return Optional.of(entry.planned.fault());
            }
        }
        return Optional.empty();
    }

    private static boolean isActive(Entry entry, Instant now) {
        return !now.isBefore(entry.planned.start()) && !entry.planned.isOver(now, entry.met);
    }

    private boolean isChosen(Entry entry, long number) {
        return dice.of(entry.id).of(number).unit() < entry.planned.probability();
    }

    private Listed listed(Entry entry) {
        PlannedFault planned = entry.planned;
        Instant now = clock.instant();
        String state = planned.isOver(now, entry.met) ? "over" : isActive(entry, now) ? "active" : "waiting";
        return new Listed(
                entry.id,
                planned.fault(),
                planned.scope(),
                planned.start(),
                planned.end(),
                planned.probability(),
                planned.times(),
                state,
                entry.met);
    }
}
