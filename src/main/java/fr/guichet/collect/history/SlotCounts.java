package fr.guichet.collect.history;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slots seen, appeared and gone, per hour and day, département and platform. Thread-safe. */
final class SlotCounts {

    private static final CountRecord.Slots NOTHING = new CountRecord.Slots(0, 0, 0);

    private final Map<Counted, CountRecord.Slots> slots = new HashMap<>();

    /** Adds the counts from before a restart. */
    synchronized void restore(List<CountRecord> stored) {
        stored.forEach(count -> add(Counted.of(count), count.slots()));
    }

    synchronized void count(Departement departement, PlatformId platform, SlotChange change) {
        for (CountRecord.Span span : CountRecord.Span.values()) {
            Counted counted = Counted.of(span, change.at(), departement, platform);
            add(counted, new CountRecord.Slots(change.seenFirstIn(counted.start()), change.appeared(), change.gone()));
        }
    }

    private void add(Counted counted, CountRecord.Slots more) {
        slots.merge(
                counted,
                more,
                (a, b) -> new CountRecord.Slots(a.seen() + b.seen(), a.appeared() + b.appeared(), a.gone() + b.gone()));
    }

    synchronized CountRecord.Slots get(Counted counted) {
        return slots.getOrDefault(counted, NOTHING);
    }

    synchronized Set<Counted> counted() {
        return Set.copyOf(slots.keySet());
    }

    /** Removes the spans that are over. */
    synchronized void forgetBefore(Instant now) {
        slots.keySet().removeIf(counted -> counted.isOver(now));
    }
}
