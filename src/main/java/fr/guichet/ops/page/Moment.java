package fr.guichet.ops.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as people read it.
 *
 * @param iso for programs
 * @param written date and time in Paris
 * @param ago how long ago or how soon, from the moment the page was made
 */
public record Moment(String iso, String written, String ago) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.FRANCE);

    static Moment of(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        String length = length(age.abs());
        return new Moment(
                at.toString(),
                WRITTEN.format(at.atZone(PARIS)),
                age.isNegative() ? "dans " + length : "il y a " + length);
    }

    private static String length(Duration length) {
        if (length.toMinutes() < 1) {
            return length.toSeconds() + " s";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min";
        }
        return length.toDays() < 2 ? length.toHours() + " h" : length.toDays() + " j";
    }
}
