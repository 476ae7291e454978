package fr.guichet.web.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageExpiryTest {

    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    private static final Instant DRAWN = Instant.parse("2021-04-13T10:00:00Z");

    @Inject
    Texts texts;

    @Test
    void anAgeOnAPageIsNeverBehindByMoreThanOneMinute() {
        TimeWords words = new TimeWords(texts);
        Instant last = PageExpiry.until(DRAWN, Instant.MAX, REUNION).minusNanos(1);
        for (int seconds = 0; seconds < 3_500; seconds++) {
            Instant seen = DRAWN.minusSeconds(seconds);
            long behind = minutes(words.age(seen, last)) - minutes(words.age(seen, DRAWN));
            assertTrue(behind >= 0 && behind <= 1, seconds + " s old: behind by " + behind);
        }
    }

    @Test
    void noPageIsShownPastTheMidnightOfItsZone() {
        Instant midnight = Instant.parse("2021-04-13T20:00:00Z");

        assertEquals(midnight, PageExpiry.until(midnight.minusSeconds(10), Instant.MAX, REUNION));
    }

    @Test
    void noPageOutlivesWhatItTells() {
        Instant known = DRAWN.plus(Duration.ofSeconds(7));

        assertEquals(known, PageExpiry.until(DRAWN, known, REUNION));
    }

    private static long minutes(String age) {
        return age.equals("à l’instant")
                ? 0
                : age.contains(" h") || age.endsWith("h") ? 60 : Long.parseLong(age.replaceAll("\\D", ""));
    }
}
