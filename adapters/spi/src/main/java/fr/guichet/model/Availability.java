package fr.guichet.model;

import java.util.List;
import java.util.Optional;

/**
 * The availability of one listing by one fetch; never a boolean. Each case can only be built on the evidence it stands for: there is no
 * {@code open} without a slot, and no {@code none} with a part missing.
 */
public sealed interface Availability {

    /** The word for this case. */
    AvailabilityState state();

    /** The slots seen, soonest first; empty in every case but {@link Open}. */
    default List<Slot> slots() {
        return List.of();
    }

    /** The platform's own "next availability", a hint that never counts as a slot. */
    default Optional<SlotStart> nextAvailableHint() {
        return Optional.empty();
    }

    /** What could not be had; not empty means the answer is partial. */
    default List<Missing> missing() {
        return List.of();
    }

    /**
     * Slots were seen.
     *
     * @param window the days fetched
     * @param slots at least one
     * @param missing what could not be had; there may be more slots there
     */
    record Open(Window window, List<Slot> slots, Optional<SlotStart> nextAvailableHint, List<Missing> missing)
            implements Availability {
        /** @throws IllegalArgumentException without a slot */
        public Open {
            slots = List.copyOf(slots);
            missing = List.copyOf(missing);
            if (slots.isEmpty()) {
                throw new IllegalArgumentException("open is a slot that was seen");
            }
        }

        @Override
        public AvailabilityState state() {
            return AvailabilityState.OPEN;
        }
    }

    /**
     * Everything was fetched, and there is no slot.
     *
     * @param window the days fetched; nothing is said of any other day
     */
    record None(Window window, Optional<SlotStart> nextAvailableHint) implements Availability {
        @Override
        public AvailabilityState state() {
            return AvailabilityState.NONE;
        }
    }

    /** The place gives a telephone number and no way to book online. */
    record PhoneOnly() implements Availability {
        @Override
        public AvailabilityState state() {
            return AvailabilityState.PHONE_ONLY;
        }
    }

    /** The place is there and offers no vaccination of this campaign. */
    record NotOffered() implements Availability {
        @Override
        public AvailabilityState state() {
            return AvailabilityState.NOT_OFFERED;
        }
    }

    /**
     * We could not see.
     *
     * @param reason why
     * @param missing what could not be had, when some of it could
     */
    record Unknown(UnknownReason reason, Optional<SlotStart> nextAvailableHint, List<Missing> missing)
            implements Availability {
        public Unknown {
            missing = List.copyOf(missing);
        }

        @Override
        public AvailabilityState state() {
            return AvailabilityState.UNKNOWN;
        }
    }

    /** Could not see, with nothing more to say. */
    static Availability unknown(UnknownReason reason) {
        return new Unknown(reason, Optional.empty(), List.of());
    }

    /**
     * The availability of an online agenda: open where a slot was seen, unknown where none was seen but something is missing, and
     * none only where everything was fetched.
     */
    static Availability seen(
            Window window, List<Slot> slots, Optional<SlotStart> nextAvailableHint, List<Missing> missing) {
        if (!slots.isEmpty()) {
            return new Open(window, slots, nextAvailableHint, missing);
        }
        return missing.isEmpty()
                ? new None(window, nextAvailableHint)
                : new Unknown(missing.getFirst().reason(), nextAvailableHint, missing);
    }
}
