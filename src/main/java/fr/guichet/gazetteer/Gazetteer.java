package fr.guichet.gazetteer;

import fr.guichet.model.Departement;
import fr.guichet.model.Position;
import fr.guichet.model.PositionPrecision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The départements, by code. Immutable. */
public final class Gazetteer {

    private static final String DEPARTEMENTS = "/gazetteer/departements.csv";
    private static final int HEADER_LINES = 2;

    private final Map<Departement, DepartementEntry> departements;

    private Gazetteer(Map<Departement, DepartementEntry> departements) {
        this.departements = Collections.unmodifiableMap(departements);
    }

    /** Reads the data files of the class path. */
    public static Gazetteer load() {
        try (InputStream in = Gazetteer.class.getResourceAsStream(DEPARTEMENTS)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + DEPARTEMENTS);
            }
            Map<Departement, DepartementEntry> entries = new TreeMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(HEADER_LINES)
                    .map(Gazetteer::entry)
                    .forEach(entry -> entries.put(entry.departement(), entry));
            return new Gazetteer(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DepartementEntry entry(String line) {
        String[] cells = line.split(";", -1);
        Position prefecture =
                new Position(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]), PositionPrecision.DEPARTEMENT);
        return new DepartementEntry(new Departement(cells[0]), cells[1], cells[2], prefecture);
    }

    public Optional<DepartementEntry> find(Departement departement) {
        return Optional.ofNullable(departements.get(departement));
    }

    /** All, in the order of their codes. */
    public Collection<DepartementEntry> listDepartements() {
        return departements.values();
    }
}
