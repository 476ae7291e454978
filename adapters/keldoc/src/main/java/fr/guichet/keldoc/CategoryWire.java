package fr.guichet.keldoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of reasons as it arrives.
 *
 * @param name often the public or the vaccine
 */
record CategoryWire(@Nullable String name, @Nullable List<@Nullable Motive> motives) {

    /** @param id shared by all sites of the clinic: its calendars decide the site */
    record Motive(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Boolean teleconsultation,
            @Nullable List<@Nullable Agenda> agendas) {}

    /** A calendar; that it is hidden means nothing. */
    record Agenda(@Nullable Long id) {}
}
