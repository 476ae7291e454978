package fr.guichet.web.centre;

import fr.guichet.api.json.PlatformsJson.PlatformJson;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How a platform is doing.
 *
 * @param name what people call it
 * @param state as the API codes it
 * @param since when that began
 * @param reason why it is silent, as the API codes it; else its state
 * @param listings how many centres are booked there
 * @param answered how many of them were ever answered
 * @param lastSuccess when it last answered; blank when never
 * @param oldest how old the oldest answer is that is still shown, in minutes; blank when there is none
 * @param doubtedSince since when it tells of far less than it had; blank when it does not
 * @param notice what operators tell the public; blank when nothing
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
        String doubtedSince,
        String notice) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static PlatformLine of(PlatformJson told, Instant now, Texts texts) {
        TimeWords times = new TimeWords(texts);
        NumberWords numbers = new NumberWords(texts);
        Long oldest = told.oldestAnswerSeconds();
        return new PlatformLine(
                told.name(),
                told.state(),
                times.since(told.since(), PARIS, now),
                told.reason() == null ? told.state() : told.reason(),
                numbers.whole(told.listings()),
                numbers.whole(told.answered()),
                told.lastSuccess() == null ? "" : times.moment(told.lastSuccess(), PARIS, now),
                oldest == null ? "" : times.age(now.minusSeconds(oldest), now),
                told.farFewerSince() == null ? "" : times.since(told.farFewerSince(), PARIS, now),
                told.notice() == null ? "" : told.notice());
    }

    /** Whether what we know of it only gets older. */
    public boolean isSilent() {
        return state.equals("silent") || state.equals("paused");
    }
}
