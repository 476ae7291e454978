package fr.guichet.sandbox.invented;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the départements and overseas collectivities. */
public final class DepartementNames {

    private DepartementNames() {}

    /** Name by code, in the order of the codes. */
    public static Map<String, String> byCode() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : Commune.lines("departements.csv")) {
            names.put(line.substring(0, line.indexOf(';')), line.substring(line.indexOf(';') + 1));
        }
        return names;
    }
}
