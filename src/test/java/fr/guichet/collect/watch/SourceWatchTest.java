package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.UnknownReason;
import fr.guichet.spi.Failure;
import fr.guichet.spi.Warning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final List<String> endings = new ArrayList<>();
    private final SourceWatch watch =
            new SourceWatch(Clock.fixed(NOW, ZoneOffset.UTC), () -> 0, (listing, before, after) -> {}, new Counting());

    @Test
    void keepsTheLastFailureWithItsExcerptAndWithoutPersonalData() {
        watch.failed("a", new Failure.Refused("403", Optional.empty()));
        watch.failed("b", new Failure.Unreadable("no list at phone 0123456789", "{\"mail\": \"x@mairie.example\""));

        assertEquals(
                Optional.of(new SourceWatch.SourceFailure(
                        NOW, UnknownReason.UNREADABLE, "no list at phone [phone]", "{\"mail\": \"[mail]\"", "b")),
                watch.lastFailure());
        assertEquals(Optional.of(0.0), watch.rates().minute().successRate());
    }

    @Test
    void countsWarningsByReasonWithTheLatestExample() {
        watch.answered("a", List.of(new Warning("unknown-motive-reference", "7099"), new Warning("rare", "x")));
        watch.answered("b", List.of(new Warning("unknown-motive-reference", "7100")));

        assertEquals(
                List.of(
                        new SourceWatch.WarningCount("unknown-motive-reference", 2, "7100", "b", NOW),
                        new SourceWatch.WarningCount("rare", 1, "x", "a", NOW)),
                watch.warnings());
    }

    @Test
    void countsEveryAttemptByItsOutcome() {
        watch.answered("a", List.of());
        watch.failed("a", new Failure.Gone("404"));
        watch.failed("a", new Failure.Gone("404"));

        assertEquals(List.of("answered", "gone", "gone"), endings);
    }

    @Test
    void theNumberOfReasonsIsBounded() {
        for (int i = 0; i < 1_000; i++) {
            watch.answered("a", List.of(new Warning("reason-" + i, "")));
        }

        assertEquals(200, watch.warnings().size());
    }

    private final class Counting implements SourceWatch.Meter {
        @Override
        public void requested(Duration took) {}

        @Override
        public void ended(String ending) {
            endings.add(ending);
        }
    }
}
