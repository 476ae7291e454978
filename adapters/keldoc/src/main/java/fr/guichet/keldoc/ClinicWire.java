package fr.guichet.keldoc;

import fr.guichet.keldoc.Specialties.Specialty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clinic as it arrives.
 *
 * @param cabinets its sites, whatever is done there; may be missing
 * @param cabinet the one site, instead of a list of one
 */
record ClinicWire(
        @Nullable Long id,
        @Nullable String title,
        @Nullable List<@Nullable Specialty> specialties,
        @Nullable List<@Nullable CabinetWire> cabinets,
        @Nullable CabinetWire cabinet) {

    record Specialty(
            @Nullable Long id,
            @Nullable String name,
            @Nullable List<@Nullable Skill> skills) {}

    record Skill(@Nullable String name) {}
}
