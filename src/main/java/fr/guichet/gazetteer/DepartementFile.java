package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Reads the bundled départements. */
final class DepartementFile {

    private static final String LOCATION = "/gazetteer/departements.csv";
    private static final int HEADER_LINES = 2;

    private DepartementFile() {}

    /** Without their population. */
    static List<DepartementEntry> read() {
        try (InputStream in = DepartementFile.class.getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + LOCATION);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(HEADER_LINES)
                    .map(DepartementFile::departement)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DepartementEntry departement(String line) {
        String[] cells = line.split(";", -1);
        Position prefecture =
                new Position(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]), PositionPrecision.DEPARTEMENT);
        return new DepartementEntry(
                new Departement(cells[0]), cells[1], cells[2], cells[3], prefecture, OptionalInt.empty());
    }
}
