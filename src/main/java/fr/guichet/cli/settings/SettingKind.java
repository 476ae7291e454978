package fr.guichet.cli.settings;

import fr.guichet.collect.schedule.QuietHours;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The values that a setting may have.
 *
 * @param description what they are, after "must be"
 * @param accepts whether a text is one, with the converters of the configuration
 */
record SettingKind(String description, BiPredicate<SmallRyeConfig, String> accepts) {

    static final SettingKind TEXT = new SettingKind("a text", (config, text) -> true);

    /** The converter reads any other text as false. */
    static final SettingKind BOOLEAN = new SettingKind(
            "true or false", (config, text) -> Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "1", "0")
                    .contains(text.strip().toLowerCase(Locale.ROOT)));

    static final SettingKind ADDRESS = new SettingKind(
            "an http or https address",
            (config, text) -> text.isBlank() || converts(config, text, URI.class, SettingKind::isHttp));

    static final SettingKind INSTANT = new SettingKind(
            "an instant such as 2021-04-13T10:00:00Z",
            (config, text) -> text.isBlank() || converts(config, text, Instant.class, instant -> true));

    static final SettingKind QUIET_HOURS =
            new SettingKind("hours such as 01:00-05:30", (config, text) -> isQuietHours(text));

    /** The converter of durations reads a number without a unit as seconds. */
    static final SettingKind POSITIVE_DURATION = new SettingKind(
            "a duration above zero, such as 30s or 6h",
            (config, text) -> converts(config, text, Duration.class, Duration::isPositive));

    static final SettingKind DURATION = new SettingKind(
            "a duration such as 30s or 6h, not negative",
            (config, text) -> converts(config, text, Duration.class, duration -> !duration.isNegative()));

    static final SettingKind POSITIVE = new SettingKind(
            "a number above zero",
            (config, text) -> converts(config, text, Double.class, number -> number > 0 && Double.isFinite(number)));

    static final SettingKind SHARE = new SettingKind(
            "above 0 and at most 1",
            (config, text) -> converts(config, text, Double.class, number -> number > 0 && number <= 1));

    static final SettingKind PORT = between(0, 65_535);

    /** A whole number of 64 bits, at least {@code least}. */
    static SettingKind atLeast(long least) {
        return new SettingKind(
                "a whole number, at least " + least,
                (config, text) -> converts(config, text, Long.class, number -> number >= least));
    }

    /** A whole number in these bounds, both included. */
    static SettingKind between(int least, int most) {
        return new SettingKind(
                "a whole number from %d to %d".formatted(least, most),
                (config, text) -> converts(config, text, Integer.class, number -> number >= least && number <= most));
    }

    private static <T> boolean converts(SmallRyeConfig config, String text, Class<T> type, Predicate<T> accepted) {
        try {
            return config.getConverter(type)
                    .map(converter -> converter.convert(text.strip()))
                    .filter(accepted)
                    .isPresent();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean isHttp(URI address) {
        return address.getHost() != null && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
    }

    private static boolean isQuietHours(String text) {
        try {
            return QuietHours.read(Optional.of(text))
                    .filter(hours -> hours.from().equals(hours.to()))
                    .isEmpty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
