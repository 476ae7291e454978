package fr.guichet.collect.history;

import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.store.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slots seen, appeared and gone, per hour and day, département and platform. Thread-safe. */
final class SlotCounts {

    private static final Tally.Slots NOTHING = new Tally.Slots(0, 0, 0);

    private final Map<Counted, Tally.Slots> slots = new HashMap<>();

    /** Goes on from what was kept before a restart. */
    synchronized void goOnFrom(List<Tally> kept) {
        kept.forEach(tally -> add(Counted.of(tally), tally.slots()));
    }

    synchronized void count(Departement departement, PlatformId platform, SlotChange change) {
        for (Tally.Span span : Tally.Span.values()) {
            Counted counted = Counted.of(span, change.at(), departement, platform);
            add(counted, new Tally.Slots(change.seenFirstIn(counted.start()), change.appeared(), change.gone()));
        }
    }

    private void add(Counted counted, Tally.Slots more) {
        slots.merge(
                counted,
                more,
                (a, b) -> new Tally.Slots(a.seen() + b.seen(), a.appeared() + b.appeared(), a.gone() + b.gone()));
    }

    synchronized Tally.Slots get(Counted counted) {
        return slots.getOrDefault(counted, NOTHING);
    }

    /** Those of which something was counted. */
    synchronized Set<Counted> counted() {
        return Set.copyOf(slots.keySet());
    }

    /** Forgets spans that are over. */
    synchronized void forgetBefore(Instant now) {
        slots.keySet().removeIf(counted -> counted.isOver(now));
    }
}
