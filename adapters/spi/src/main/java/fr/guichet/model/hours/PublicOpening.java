package fr.guichet.model.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a place receives the public, by its registry. Dates are local to the place.
 *
 * @param opensOn first day; empty when unknown
 * @param closesOn last day, after which it is closed; empty when unknown
 * @param closed the registry says closed, whatever the dates
 * @param closedToPublic a place without access for the public: a prison unit
 */
public record PublicOpening(
        Optional<LocalDate> opensOn, Optional<LocalDate> closesOn, boolean closed, boolean closedToPublic) {

    /** Without any restriction. */
    public static final PublicOpening ALWAYS = new PublicOpening(Optional.empty(), Optional.empty(), false, false);

    /** What holds on one day. */
    public enum Status {
        OPEN,
        /** Opens later. */
        ANNOUNCED,
        CLOSED,
        CLOSED_TO_PUBLIC
    }

    /** The status on that day. A closing date before the opening date is a reopening or a typing error: it hides nothing. */
    public Status on(LocalDate today) {
        if (closedToPublic) {
            return Status.CLOSED_TO_PUBLIC;
        }
        if (closed || closedBy(today)) {
            return Status.CLOSED;
        }
        return opensOn.filter(today::isBefore).isPresent() ? Status.ANNOUNCED : Status.OPEN;
    }

    private boolean closedBy(LocalDate today) {
        boolean contradicted =
                closesOn.isPresent() && opensOn.filter(closesOn.get()::isBefore).isPresent();
        return !contradicted && closesOn.filter(today::isAfter).isPresent();
    }
}
