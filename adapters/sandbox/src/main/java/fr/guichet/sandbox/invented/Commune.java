package fr.guichet.sandbox.invented;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real commune, or an arrondissement of the three cities that have them. */
public record Commune(
        String insee,
        String name,
        String postcode,
        String departement,
        double latitude,
        double longitude,
        int population) {

    /** The most populous ones of every département, largest first in each. */
    static List<Commune> listAll() {
        return lines("communes.csv").stream().map(Commune::of).toList();
    }

    /** The names of the départements and overseas collectivities, in the order of their codes. */
    public static Map<String, String> departementNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines("departements.csv")) {
            names.put(line.substring(0, line.indexOf(';')), line.substring(line.indexOf(';') + 1));
        }
        return names;
    }

    private static Commune of(String line) {
        String[] field = line.split(";", -1);
        return new Commune(
                field[0],
                field[1],
                field[2],
                field[3],
                Double.parseDouble(field[4]),
                Double.parseDouble(field[5]),
                Integer.parseInt(field[6]));
    }

    /** The lines of a resource after its header. */
    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Commune.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
