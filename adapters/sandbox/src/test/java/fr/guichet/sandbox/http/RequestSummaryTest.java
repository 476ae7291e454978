package fr.guichet.sandbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.sandbox.http.RequestSummary.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSummaryTest {

    private static final Instant START = Instant.parse("2021-05-20T10:30:00.700Z");

    private final List<RequestLog.Entry> ended = new ArrayList<>();
    private final List<RequestLog.Arrival> underWay = new ArrayList<>();

    @Test
    void mostInOneSecondIsTakenOverAnySecondAndNotOnlyTheClocks() {
        end("doctolib/booking", 0, 1);
        end("doctolib/booking", 400, 401);
        end("doctolib/availabilities", 999, 1000);
        end("doctolib/availabilities", 1000, 1001);
        assertEquals(new Asked(4, START, 3, 1), summary().get("doctolib"));
    }

    @Test
    void requestsOneAfterTheOtherAreNeverTwoAtOnce() {
        end("doctolib/booking", 0, 100);
        end("doctolib/booking", 100, 200);
        assertEquals(new Asked(2, START, 2, 1), summary().get("doctolib"));
    }

    @Test
    void requestsUnderWayCountAsLongAsTheyLast() {
        begin("doctolib/booking", 0);
        end("doctolib/booking", 500, 5000);
        end("doctolib/booking", 2000, 2100);
        assertEquals(new Asked(3, START, 2, 3), summary().get("doctolib"));
    }

    @Test
    void eachPlatformIsCountedByItself() {
        end("doctolib/booking", 0, 100);
        end("maiia/slots", 50, 150);
        end("unknown", 60, 61);
        assertEquals(
                List.of("doctolib", "maiia", "unknown"), List.copyOf(summary().keySet()));
        assertEquals(new Asked(1, START.plusMillis(50), 1, 1), summary().get("maiia"));
    }

    @Test
    void nothingAskedIsNoPlatform() {
        assertEquals(Map.of(), summary());
    }

    private Map<String, Asked> summary() {
        return RequestSummary.of(ended, underWay, START.plusMillis(10_000)).platforms();
    }

    private void end(String route, int fromMillis, int toMillis) {
        ended.add(new RequestLog.Entry(
                ended.size() + 1L,
                START.plusMillis(fromMillis),
                START,
                START.plusMillis(toMillis),
                "GET",
                "/",
                route,
                200,
                null));
    }

    private void begin(String route, int fromMillis) {
        underWay.add(new RequestLog.Arrival(9, START.plusMillis(fromMillis), START, "GET", "/", route));
    }
}
