package fr.guichet.api.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.guichet.snapshot.Snapshots;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    private static final String JSON = "application/json";
    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final CachedBody answer = rendered(Instant.MAX);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1, gzip;q=0.5", "*", "GZIP", "identity;q=0, *"})
    void gzipIsSentToWhoTakesIt(String acceptEncoding) {
        Reply reply = reply(new RequestPreconditions(acceptEncoding, null, null));

        assertEquals("gzip", reply.headers().get("Content-Encoding"));
        assertEquals(answer.gzip(), reply.body());
        assertEquals(answer.gzipEtag(), reply.headers().get("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, *", "identity", "*;q=0"})
    void gzipIsNotSentToWhoDoesNotTakeIt(String acceptEncoding) {
        Reply reply = reply(new RequestPreconditions(acceptEncoding, null, null));

        assertNull(reply.headers().get("Content-Encoding"));
        assertEquals(answer.plain(), reply.body());
        assertEquals(answer.etag(), reply.headers().get("ETag"));
    }

    @Test
    void whoHasTheContentGetsNoBodyInWhateverCodingHeHasIt() {
        for (String tag : new String[] {
            answer.etag(), answer.gzipEtag(), "W/" + answer.etag(), "\"other\", " + answer.gzipEtag(), "*"
        }) {
            Reply reply = reply(new RequestPreconditions("gzip", tag, null));
            assertEquals(304, reply.status(), tag);
            assertEquals(0, reply.body().length());
        }
        assertEquals(
                200, reply(new RequestPreconditions("gzip", "\"other\"", null)).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 13 Apr 2021 10:00:00 GMT | 304",
                "Tue, 13 Apr 2021 10:00:01 GMT | 304",
                "Tue, 13 Apr 2021 09:59:59 GMT | 200",
                "yesterday                     | 200"
            })
    void aDateIsHeardWithoutATag(String since, int status) {
        assertEquals(status, reply(new RequestPreconditions(null, null, since)).status());
        assertEquals(
                200, reply(new RequestPreconditions(null, "\"other\"", since)).status(), "a tag goes before a date");
    }

    @Test
    void whoIsToldADateBeforeTheContentsOwnIsNotTakenToHaveIt() {
        CachedBody later = CachedBody.of(
                JSON, bytes("later"), NOW.plusMillis(300), Instant.MAX, answer.parts(), Optional.of(answer));
        Instant now = NOW.plusMillis(400);

        String told = Reply.of(later, new RequestPreconditions(null, null, null), now, 1)
                .headers()
                .get("Last-Modified");

        assertEquals("Tue, 13 Apr 2021 10:00:00 GMT", told);
        assertEquals(
                200,
                Reply.of(later, new RequestPreconditions(null, null, told), now, 1)
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100000 | 1  | public, max-age=15, stale-while-revalidate=60, stale-if-error=3600",
                "40     | 1  | public, max-age=15, stale-while-revalidate=25, stale-if-error=25",
                "9      | 1  | public, max-age=9, stale-while-revalidate=0, stale-if-error=0",
                "0      | 1  | public, max-age=0, stale-while-revalidate=0, stale-if-error=0",
                "600    | 60 | public, max-age=10, stale-while-revalidate=0, stale-if-error=0"
            })
    void sharedCachesKeepItForNoLongerThanItHolds(long seconds, double speed, String cacheControl) {
        CachedBody holding = rendered(NOW.plusSeconds(seconds));

        Reply reply = Reply.of(holding, new RequestPreconditions(null, null, null), NOW, speed);

        assertEquals(cacheControl, reply.headers().get("Cache-Control"));
    }

    private Reply reply(RequestPreconditions conditions) {
        return Reply.of(answer, conditions, NOW, 1);
    }

    private static CachedBody rendered(Instant validUntil) {
        try (Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC))) {
            CacheDependencies parts = CacheDependencies.everything(snapshots.current());
            return CachedBody.of(JSON, bytes("{}"), NOW, validUntil, parts, Optional.empty());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
