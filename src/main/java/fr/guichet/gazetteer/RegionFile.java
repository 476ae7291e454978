package fr.guichet.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the bundled regions. */
final class RegionFile {

    private static final String LOCATION = "/gazetteer/regions.csv";
    private static final int HEADER_LINES = 2;

    private RegionFile() {}

    /** In order of their codes, each with its départements. */
    static List<Region> read(Collection<DepartementEntry> departements) {
        try (InputStream in = RegionFile.class.getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + LOCATION);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(HEADER_LINES)
                    .map(line -> region(line.split(";", -1), departements))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String[] cells, Collection<DepartementEntry> departements) {
        return new Region(
                cells[0],
                cells[1],
                departements.stream()
                        .filter(entry -> entry.region().equals(cells[1]))
                        .map(DepartementEntry::departement)
                        .collect(Collectors.toSet()));
    }
}
