package fr.guichet.gazetteer;

import fr.guichet.gazetteer.CommuneEntry.Former;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/** Reads the bundled communes. {@code src/gazetteer} documents how the file is made. */
final class CommuneFile {

    private static final String LOCATION = "/gazetteer/communes.csv.gz";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEADER_LINES = 2;
    private static final int COLUMNS = 9;

    private final Map<String, Postcode> postcodes = new HashMap<>();
    private final Map<String, Departement> departements = new HashMap<>();

    private CommuneFile() {}

    /** In the order of their codes. */
    static List<CommuneEntry> read() {
        try (InputStream in = CommuneFile.class.getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + LOCATION);
            }
            CommuneFile file = new CommuneFile();
            return new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(in, BUFFER_BYTES), StandardCharsets.UTF_8))
                    .lines()
                    .skip(HEADER_LINES)
                    .map(file::commune)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommuneEntry commune(String line) {
        String[] cells = cells(line);
        InseeCode code = new InseeCode(cells[0]);
        return new CommuneEntry(
                code,
                departement(code),
                cells[1],
                cells[2].isEmpty() ? Optional.empty() : Optional.of(new InseeCode(cells[2])),
                postcodes(cells[3]),
                cells[4].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[4])),
                position(cells[5], cells[6], cells[7]),
                former(cells[8]));
    }

    private static String[] cells(String line) {
        String[] cells = new String[COLUMNS];
        int start = 0;
        for (int column = 0; column < COLUMNS - 1; column++) {
            int end = line.indexOf(';', start);
            cells[column] = line.substring(start, end);
            start = end + 1;
        }
        cells[COLUMNS - 1] = line.substring(start);
        return cells;
    }

    private Departement departement(InseeCode code) {
        String beginning = code.value().substring(0, 3);
        return departements.computeIfAbsent(beginning, _ -> code.departement().orElseThrow());
    }

    private List<Postcode> postcodes(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.indexOf(' ') < 0) {
            return List.of(postcodes.computeIfAbsent(cell, Postcode::new));
        }
        List<Postcode> codes = new ArrayList<>();
        for (String code : cell.split(" ", -1)) {
            codes.add(postcodes.computeIfAbsent(code, Postcode::new));
        }
        return codes;
    }

    private static Optional<Position> position(String latitude, String longitude, String precision) {
        if (precision.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                Double.parseDouble(latitude),
                Double.parseDouble(longitude),
                precision.equals("e") ? PositionPrecision.EXACT : PositionPrecision.APPROXIMATE));
    }

    private static List<Former> former(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<Former> former = new ArrayList<>();
        for (String alias : cell.split(",", -1)) {
            int blank = alias.indexOf(' ');
            former.add(
                    blank < 0
                            ? new Former(new InseeCode(alias), Optional.empty())
                            : new Former(
                                    new InseeCode(alias.substring(0, blank)), Optional.of(alias.substring(blank + 1))));
        }
        return former;
    }
}
