package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTrackerTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final StatusTracker tracker = new StatusTracker(Centres.PLATFORM, "Mairie", State.STARTING, NOW);

    @Test
    void oneRefusalMakesThePlatformSilent() {
        tracker.succeeded(tracker.silences(), NOW, true);

        PlatformStatus status = tracker.failed(failure(UnknownReason.REFUSED, 1), true);

        assertEquals(State.SILENT, status.state());
        assertEquals(NOW.plusSeconds(1), status.since());
        assertEquals(Optional.of(UnknownReason.REFUSED), status.reason());
        assertEquals(Optional.of(NOW), status.lastSuccess());
    }

    @Test
    void oneFailingCentreDoesNotMakeItsPlatformSilent() {
        tracker.succeeded(tracker.silences(), NOW, true);
        for (int i = 1; i <= 4; i++) {
            tracker.failed(failure(UnknownReason.UNREACHABLE, i), true);
        }

        assertEquals(State.ANSWERING, tracker.status().state());
        assertEquals(
                State.SILENT,
                tracker.failed(failure(UnknownReason.UNREACHABLE, 5), true).state());
    }

    @Test
    void oneAnswerEndsTheSilence() {
        tracker.failed(failure(UnknownReason.REFUSED, 1), true);

        PlatformStatus status = tracker.succeeded(tracker.silences(), NOW.plusSeconds(9), true);

        assertEquals(State.ANSWERING, status.state());
        assertEquals(NOW.plusSeconds(9), status.since());
        assertEquals(Optional.empty(), status.reason());
    }

    @Test
    void anAnswerEndsTheSilenceAlsoWhenTheClockWasSetBack() {
        tracker.failed(failure(UnknownReason.REFUSED, 3_600), true);

        assertEquals(
                State.ANSWERING,
                tracker.succeeded(tracker.silences(), NOW, true).state());
    }

    @Test
    void sinceStaysWhileTheSilenceLasts() {
        tracker.failed(failure(UnknownReason.REFUSED, 1), true);

        assertEquals(
                NOW.plusSeconds(1),
                tracker.failed(failure(UnknownReason.UNREACHABLE, 2), true).since());
    }

    @Test
    void anAnswerToAnAttemptInFlightDoesNotEndTheSilence() {
        int before = tracker.silences();
        tracker.failed(failure(UnknownReason.REFUSED, 1), true);

        PlatformStatus status = tracker.succeeded(before, NOW.plusSeconds(2), true);

        assertEquals(State.SILENT, status.state());
        assertEquals(NOW.plusSeconds(1), status.since());
        assertEquals(Optional.of(UnknownReason.REFUSED), status.reason());
        assertEquals(Optional.of(NOW.plusSeconds(2)), status.lastSuccess());
    }

    @Test
    void anAnswerDoesNotEndTheSilenceWhileTheBreakerIsOpen() {
        tracker.failed(failure(UnknownReason.REFUSED, 1), true);

        assertEquals(
                State.SILENT,
                tracker.succeeded(tracker.silences(), NOW.plusSeconds(3), false).state());
    }

    @Test
    void aFailureWithAnOpenBreakerIsSilence() {
        tracker.succeeded(tracker.silences(), NOW, true);

        assertEquals(
                State.SILENT,
                tracker.failed(failure(UnknownReason.UNREACHABLE, 1), false).state());
    }

    private static FailedAttempt failure(UnknownReason reason, int second) {
        return new FailedAttempt(reason, "broken", NOW.plusSeconds(second));
    }
}
