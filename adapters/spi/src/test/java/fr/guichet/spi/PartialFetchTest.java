package fr.guichet.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fr.guichet.model.Missing;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialFetchTest {

    private static final Failure TIMEOUT = new Failure.Unreachable("timeout");
    private static final Failure.Refused REFUSED = new Failure.Refused("429", Optional.of(Duration.ofMinutes(2)));
    private static final Failure REJECTED = new Failure.Rejected("400", "");
    private static final Provenance PROVENANCE = Provenance.of(
            new PlatformId("mairie"), URI.create("https://mairie.example/"), Instant.parse("2021-05-20T06:00:00Z"));

    private final PartialFetch fetch = new PartialFetch();
    private final PartialFetch.PlaceParts parts = fetch.parts(List.of());

    @Test
    void aRefusalWinsOverTheFailureBeforeIt() {
        failing("first", TIMEOUT);
        failing("second", REFUSED);

        assertEquals(new FetchResult.Failed<List<PlaceAvailability>>(REFUSED), result());
    }

    @Test
    void theFirstFailureIsThatOfTheWholeWithoutARefusal() {
        failing("first", TIMEOUT);
        failing("second", new Failure.Unreadable("no list"));

        assertEquals(new FetchResult.Failed<List<PlaceAvailability>>(TIMEOUT), result());
    }

    @Test
    void nothingIsRequestedAfterARefusal() {
        failing("first", REFUSED);

        assertFalse(parts.fetch("second", () -> fail("requested")));
        assertEquals(
                List.of(new Missing("first", UnknownReason.REFUSED), new Missing("second", UnknownReason.REFUSED)),
                parts.missing());
        assertFalse(fetch.parts(List.of()).fetch("another place", () -> fail("requested")));
    }

    @Test
    void aPartialAnswerKeepsTheRefusalWithItsRetryAfter() {
        assertTrue(parts.fetch("first", fetch::answered));
        failing("second", TIMEOUT);
        failing("third", REFUSED);

        assertEquals(new FetchResult.Fetched<>(List.of(), List.of(), PROVENANCE, Optional.of(REFUSED)), result());
    }

    @Test
    void anAnswerWithAMissingPartIsFetchedWithoutRefusal() {
        fetch.answered();
        failing("second", TIMEOUT);

        assertEquals(new FetchResult.Fetched<List<PlaceAvailability>>(List.of(), List.of(), PROVENANCE), result());
        assertEquals(List.of(new Missing("second", UnknownReason.UNREACHABLE)), parts.missing());
    }

    @Test
    void rejectedParametersCanBePlannedAnewUnlessThePlatformRefused() {
        failing("first", REJECTED);
        assertTrue(parts.isRejected());
        assertFalse(fetch.parts(List.of()).isRejected());

        failing("second", REFUSED);
        assertFalse(parts.isRejected());
    }

    @Test
    void unreadableSlotsAreAMissingPartOnlyWhereNothingElseWasRead() {
        parts.unreadable("first", "slot-without-start", 2, false);
        assertEquals(List.of(), parts.missing());

        parts.unreadable("second", "slot-without-start", 1, true);
        parts.unreadable("third", "slot-without-start", 0, true);

        assertEquals(List.of(new Missing("second", UnknownReason.UNREADABLE)), parts.missing());
        fetch.answered();
        assertEquals(
                List.of(
                        new Warning("slot-without-start", "2 of first"),
                        new Warning("slot-without-start", "1 of second")),
                ((FetchResult.Fetched<?>) result()).warnings());
    }

    private void failing(String name, Failure failure) {
        assertFalse(parts.fetch(name, () -> {
            throw new FetchFailedException(failure);
        }));
    }

    private FetchResult<List<PlaceAvailability>> result() {
        return fetch.result(List.of(), PROVENANCE);
    }
}
