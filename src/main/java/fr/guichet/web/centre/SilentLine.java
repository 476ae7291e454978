package fr.guichet.web.centre;

import fr.guichet.api.json.SilentPlatformJson;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * A platform that does not talk to us, and what that hides.
 *
 * @param platform its code
 * @param name what people call it
 * @param reason as the API codes it; blank when unknown
 * @param since when that began
 * @param notice what operators tell the public; blank when nothing
 * @param centres how many of the found centres depend on it
 * @param those the address of these alone; blank where they are all there is
 */
public record SilentLine(
        String platform, String name, String reason, String since, String notice, long centres, String those) {

    /** @param those the address of the found centres that depend on a platform */
    public static SilentLine of(
            SilentPlatformJson told,
            Snapshot snapshot,
            ZoneId zone,
            Instant now,
            Texts texts,
            UnaryOperator<String> those) {
        return new SilentLine(
                told.platform(),
                told.name(),
                told.reason() == null ? "" : told.reason(),
                new TimeWords(texts).since(told.since(), zone, now),
                notice(told.platform(), snapshot),
                told.centres(),
                told.centres() == 0 ? "" : those.apply(told.platform()));
    }

    private static String notice(String platform, Snapshot snapshot) {
        return snapshot.platforms().stream()
                .filter(status -> status.platform().value().equals(platform))
                .flatMap(status -> status.notice().stream())
                .findFirst()
                .orElse("");
    }
}
