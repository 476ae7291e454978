package fr.guichet.api.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachedHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Strict-Transport-Security   | max-age=31536000",
                "Content-Security-Policy     | default-src 'none'",
                "Access-Control-Allow-Origin | *",
                "X-Robots-Tag                | noindex",
                "X-Some-Header               | of an operator",
            })
    void aHeaderThatIsTheSameForEveryClientIsCached(String name, String value) {
        MultiMap response = MultiMap.caseInsensitiveMultiMap();

        CachedHeaders.of(written(name, value)).orElseThrow().writeTo(response);

        assertEquals(value, response.get(name));
        assertEquals(1, response.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Set-Cookie                       | a=b",
                "RateLimit                        | \"fair-use\";r=1;t=1",
                "RateLimit-Policy                 | \"fair-use\";q=1;w=1",
                "X-RateLimit-Remaining            | 1",
                "Retry-After                      | 5",
                "Date                             | Tue, 13 Apr 2021 10:00:00 GMT",
                "Content-Length                   | 5",
                "Content-Encoding                 | gzip",
                "Connection                       | close",
                "Access-Control-Allow-Origin      | https://one.example",
                "Access-Control-Allow-Credentials | true",
                "Vary                             | Origin",
                "X-Request-Id                     | 1",
            })
    void aHeaderThatMayDifferByClientOrResponsePreventsCaching(String name, String value) {
        MultiMap written = written(name, value).add("X-Content-Type-Options", "nosniff");

        assertEquals(Optional.empty(), CachedHeaders.of(written));
        assertEquals(Optional.of(name), CachedHeaders.findPerClient(written));
    }

    @Test
    void varyByWhatEveryResponseVariesByIsLeftToTheResponse() {
        MultiMap response = MultiMap.caseInsensitiveMultiMap();

        CachedHeaders.of(written("Vary", "Accept-Encoding, accept"))
                .orElseThrow()
                .writeTo(response);

        assertTrue(response.isEmpty());
    }

    private static MultiMap written(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
