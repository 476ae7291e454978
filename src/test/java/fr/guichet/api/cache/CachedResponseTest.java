package fr.guichet.api.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.guichet.snapshot.Snapshots;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachedResponseTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final CacheEntry entry = entry("{}", Instant.MAX, NOW, Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1, gzip;q=0.5", "*", "GZIP", "identity;q=0, *"})
    void gzipIsSentToClientsThatAcceptIt(String acceptEncoding) {
        CachedResponse response = response(new RequestPreconditions(acceptEncoding, null, null));

        assertEquals("gzip", headers(response).get("content-encoding"));
        assertEquals(entry.gzip(), response.body());
        assertEquals(entry.gzip().length(), response.length());
        assertEquals(entry.gzipEtag().toString(), headers(response).get("etag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, *", "identity", "*;q=0"})
    void gzipIsNotSentToClientsThatDoNotAcceptIt(String acceptEncoding) {
        CachedResponse response = response(new RequestPreconditions(acceptEncoding, null, null));

        assertNull(headers(response).get("content-encoding"));
        assertEquals(entry.plain(), response.body());
        assertEquals(entry.plain().length(), response.length());
        assertEquals(entry.etag().toString(), headers(response).get("etag"));
    }

    @Test
    void aResponseIsUnchangedIfTheClientHasTheContentInEitherCoding() {
        for (String tag : new String[] {
            entry.etag().toString(),
            entry.gzipEtag().toString(),
            "W/" + entry.etag(),
            "\"other\", " + entry.gzipEtag(),
            "*"
        }) {
            CachedResponse response = response(new RequestPreconditions("gzip", tag, null));
            assertEquals(304, response.status(), tag);
            assertNull(headers(response).get("content-type"));
            assertNull(headers(response).get("content-encoding"));
        }
        assertEquals(
                200,
                response(new RequestPreconditions("gzip", "\"other\"", null)).status());
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
    void ifModifiedSinceCountsOnlyWithoutIfNoneMatch(String since, int status) {
        assertEquals(
                status, response(new RequestPreconditions(null, null, since)).status());
        assertEquals(
                200,
                response(new RequestPreconditions(null, "\"other\"", since)).status());
    }

    @Test
    void lastModifiedIsNotInTheFutureAndDoesNotMatchContentThatIsNewer() {
        CacheEntry later = entry("later", Instant.MAX, NOW.plusMillis(300), Optional.of(entry));
        CachedResponse response = CachedResponse.of(later, new RequestPreconditions(null, null, null));

        String lastModified = headers(response, NOW.plusMillis(400), 1).get("last-modified");

        assertEquals("Tue, 13 Apr 2021 10:00:00 GMT", lastModified);
        assertEquals(
                200,
                CachedResponse.of(later, new RequestPreconditions(null, null, lastModified))
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
    void sharedCachesKeepAResponseForNoLongerThanItIsValid(long seconds, double speed, String cacheControl) {
        CacheEntry valid = entry("{}", NOW.plusSeconds(seconds), NOW, Optional.empty());
        CachedResponse response = CachedResponse.of(valid, new RequestPreconditions(null, null, null));

        assertEquals(cacheControl, headers(response, NOW, speed).get("cache-control"));
    }

    private CachedResponse response(RequestPreconditions request) {
        return CachedResponse.of(entry, request);
    }

    private static Map<String, String> headers(CachedResponse response) {
        return headers(response, NOW, 1);
    }

    private static Map<String, String> headers(CachedResponse response, Instant now, double speed) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.writeHeaders((name, value) -> headers.put(name.toString(), value.toString()), now, speed);
        return headers;
    }

    private static CacheEntry entry(String content, Instant validUntil, Instant at, Optional<CacheEntry> before) {
        try (Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC))) {
            AnswerBody answer = new AnswerBody(content, validUntil);
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return new CacheEntry(1, answer, bytes, snapshots.current(), at, before);
        }
    }
}
