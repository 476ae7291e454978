package fr.guichet.web.centre;

import fr.guichet.search.PlatformInfo;
import fr.guichet.search.SearchOutcome;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A platform of which nothing new is known, and what that hides.
 *
 * @param platform its code
 * @param name what people call it
 * @param reason its code; blank when unknown
 * @param since when that began
 * @param notice what operators announce; blank when nothing
 * @param centres how many of the found centres depend on it
 * @param those the address of these alone; blank where they are all there is
 */
public record SilentLine(
        String platform, String name, String reason, String since, String notice, long centres, String those) {

    /**
     * The silent platforms of a search: those that a found centre depends on, or all if none was found.
     *
     * @param those the address of the found centres that depend on a platform
     */
    public static List<SilentLine> of(
            SearchOutcome outcome, ZoneId zone, Instant now, Texts texts, UnaryOperator<String> those) {
        TimeWords times = new TimeWords(texts);
        return outcome.silent().stream()
                .filter(silent -> silent.centres() > 0 || outcome.all().isEmpty())
                .map(silent -> of(
                        silent.info(),
                        silent.centres(),
                        silent.centres() == 0
                                ? ""
                                : those.apply(silent.info().platform().value()),
                        zone,
                        now,
                        times))
                .toList();
    }

    static SilentLine of(PlatformInfo platform, long centres, String those, ZoneId zone, Instant now, TimeWords times) {
        return new SilentLine(
                platform.platform().value(),
                platform.name(),
                platform.silence().orElse(""),
                times.since(platform.since(), zone, now),
                platform.notice().orElse(""),
                centres,
                those);
    }
}
