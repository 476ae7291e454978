package fr.guichet.maiia;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what is booked at a centre, as it arrives.
 *
 * @param total of all pages; unreliable
 */
record ReasonsWire(
        @Nullable List<@Nullable Reason> items, @Nullable Long total) {

    /**
     * @param name its key in questions, letter by letter
     * @param injectionType {@code FIRST}, {@code SECOND}, {@code BOOSTER} or {@code NONE}
     * @param consultationType {@code PHYSICAL}, or some form of teleconsultation
     * @param patientLimitation {@code PUBLIC} when it is for all
     */
    record Reason(
            @Nullable String id,
            @Nullable String name,
            @Nullable String injectionType,
            @Nullable String consultationType,
            @Nullable String patientLimitation) {}
}
