package fr.guichet.spi;

import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.hours.PublicOpening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row of a catalogue: a centre, or a rejection with its reason. Nothing is lost in between. */
public sealed interface CatalogueEntry {

    /**
     * A centre.
     *
     * @param id its id in the catalogue
     * @param place what it says of the site
     * @param bookingLink as typed, trimmed; empty when there is none. It may be no link at all
     * @param opening whether it receives the public
     * @param editedAt when the row was last edited; empty when unknown
     * @param hint when the centre can next be booked, by the catalogue; empty without one
     * @param warnings what could not be used of the row, by name
     */
    record Listed(
            ExternalId id,
            Place place,
            Optional<String> bookingLink,
            PublicOpening opening,
            Optional<Instant> editedAt,
            Optional<CatalogueHint> hint,
            List<Warning> warnings)
            implements CatalogueEntry {
        public Listed {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A row that cannot become a centre.
     *
     * @param row its number in the catalogue, the first after any header being 1
     * @param id how the catalogue calls it; empty when that is what is missing
     * @param reason why
     */
    record Rejected(long row, Optional<ExternalId> id, Warning reason) implements CatalogueEntry {}
}
