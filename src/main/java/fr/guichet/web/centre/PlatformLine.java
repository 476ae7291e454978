package fr.guichet.web.centre;

import fr.guichet.model.UnknownReason;
import fr.guichet.search.PlatformInfo;
import fr.guichet.search.PlatformSummary;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The status of a platform.
 *
 * @param name what people call it
 * @param state its code
 * @param since when the state began
 * @param reason why it is silent, as a code; else its state
 * @param listings how many centres are booked there
 * @param answered how many of them were ever answered
 * @param lastSuccess when it last answered; blank when never
 * @param oldest how old the oldest answer is that is still shown, in minutes; blank when there is none
 * @param suspectSince when its suspect period began; blank outside one
 * @param notice what operators announce; blank when nothing
 */
public record PlatformLine(
        String name,
        String state,
        String since,
        String reason,
        String listings,
        String answered,
        String lastSuccess,
        String oldest,
        String suspectSince,
        String notice) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static PlatformLine of(PlatformSummary summary, Instant now, Texts texts) {
        TimeWords times = new TimeWords(texts);
        NumberWords numbers = new NumberWords(texts);
        PlatformInfo info = summary.info();
        return new PlatformLine(
                info.name(),
                info.state(),
                times.since(info.since(), PARIS, now),
                info.reason().map(UnknownReason::code).orElse(info.state()),
                numbers.whole(summary.listings().total()),
                numbers.whole(summary.listings().answered()),
                summary.lastSuccess().map(at -> times.moment(at, PARIS, now)).orElse(""),
                summary.listings()
                        .oldestAnswer()
                        .map(at -> times.age(at.truncatedTo(ChronoUnit.SECONDS), now.truncatedTo(ChronoUnit.SECONDS)))
                        .orElse(""),
                summary.suspectSince().map(at -> times.since(at, PARIS, now)).orElse(""),
                info.notice().orElse(""));
    }

    /** Whether nothing new is known of it. */
    public boolean isSilent() {
        return state.equals("silent") || state.equals("paused");
    }
}
