package fr.guichet.model;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One bookable start.
 *
 * @param id unique within its listing: the platform's slot id, else agenda, start and motive
 * @param start when it begins
 * @param quantity how many appointments it stands for, at least 1; empty when unknown
 * @param vaccines which vaccines, at least one, possibly {@link Vaccine#UNSPECIFIED}
 * @param doses which doses, at least one, possibly {@link Dose#UNSPECIFIED}
 * @param audience who may take it
 * @param link where this very slot is booked; empty when only the listing has a link
 */
public record Slot(
        String id,
        SlotStart start,
        OptionalInt quantity,
        Set<Vaccine> vaccines,
        Set<Dose> doses,
        Audience audience,
        Optional<URI> link) {

    /** @throws IllegalArgumentException when the id is blank, or vaccines or doses are missing */
    public Slot {
        vaccines = Set.copyOf(vaccines);
        doses = Set.copyOf(doses);
        if (id.isBlank() || vaccines.isEmpty() || doses.isEmpty()) {
            throw new IllegalArgumentException("a slot has an id, a vaccine and a dose, if only unspecified");
        }
    }
}
