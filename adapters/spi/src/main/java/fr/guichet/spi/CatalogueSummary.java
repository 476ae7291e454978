package fr.guichet.spi;

import java.util.List;

/**
 * A catalogue that was read to its end.
 *
 * @param edition which of its forms it came in, such as {@code csv} or {@code geojson}
 * @param rows how many rows were read, each handed over as one entry
 * @param bytes how many bytes were read
 * @param warnings about the catalogue as a whole
 */
public record CatalogueSummary(String edition, long rows, long bytes, List<Warning> warnings) {
    public CatalogueSummary {
        warnings = List.copyOf(warnings);
    }
}
