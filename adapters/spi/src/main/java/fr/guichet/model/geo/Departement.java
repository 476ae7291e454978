package fr.guichet.model.geo;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A département or overseas collectivity by its official code: text, never a number.
 *
 * @param code {@code 01} to {@code 95} without {@code 20}, {@code 2A}, {@code 2B}, {@code 971} to {@code 978}, {@code 984}, {@code 986} to
 *     {@code 988}, and {@code 98} for Monaco, which is not French but stands in the State's registry
 */
public record Departement(String code) implements Comparable<Departement> {

    private static final Pattern METROPOLITAN = Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String MONACO = "98";

    /** The zones of all that is not on Paris time, from the IANA time zone database. */
    private static final Map<String, ZoneId> OVERSEAS = Map.ofEntries(
            zone("971", "America/Guadeloupe"),
            zone("972", "America/Martinique"),
            zone("973", "America/Cayenne"),
            zone("974", "Indian/Reunion"),
            zone("975", "America/Miquelon"),
            zone("976", "Indian/Mayotte"),
            zone("977", "America/St_Barthelemy"),
            zone("978", "America/Marigot"),
            zone("984", "Indian/Kerguelen"),
            zone("986", "Pacific/Wallis"),
            zone("987", "Pacific/Tahiti"),
            zone("988", "Pacific/Noumea"));

    /** @throws IllegalArgumentException when no such département exists */
    public Departement {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a département code: '" + code + "'");
        }
    }

    /** The département of that code, in either case; empty when there is none. */
    public static Optional<Departement> find(String code) {
        String upper = code.strip().toUpperCase(java.util.Locale.ROOT);
        return isCode(upper) ? Optional.of(new Departement(upper)) : Optional.empty();
    }

    private static boolean isCode(String code) {
        return METROPOLITAN.matcher(code).matches() || OVERSEAS.containsKey(code) || code.equals(MONACO);
    }

    private static Map.Entry<String, ZoneId> zone(String code, String zone) {
        return Map.entry(code, ZoneId.of(zone));
    }

    /** The zone of the opening hours and slots of the centres in this département. */
    public ZoneId zone() {
        return OVERSEAS.getOrDefault(code, PARIS);
    }

    @Override
    public int compareTo(Departement other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
