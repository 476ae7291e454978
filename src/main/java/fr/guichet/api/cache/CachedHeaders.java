package fr.guichet.api.cache;

import com.github.benmanes.caffeine.cache.Interner;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headers that every answer at an address has, whoever asks: those that the filters in front of the resources had written when the address was answered first. Kept with the address, so
 * that a kept answer needs no filter, and has the very headers of a rendered one. Immutable.
 */
public final class CachedHeaders {

    /** What our filters write of an answer that is kept. Any other header may be meant for one asker. */
    private static final Set<String> KNOWN = Set.of(
            "access-control-allow-origin",
            "access-control-expose-headers",
            "content-security-policy",
            "cross-origin-opener-policy",
            "permissions-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options");

    /** What every answer writes itself. */
    private static final String VARY = "vary";

    private static final Interner<List<Header>> ALL = Interner.newWeakInterner();

    private final List<Header> headers;

    private record Header(CharSequence name, CharSequence value) {}

    private CachedHeaders(List<Header> headers) {
        this.headers = headers;
    }

    /**
     * Those of an address.
     *
     * @param written what was written before a resource was asked
     * @return empty when there are others among them: they are not to be repeated to somebody else
     */
    public static Optional<CachedHeaders> of(MultiMap written) {
        List<Header> standing = new ArrayList<>();
        for (Map.Entry<String, String> header : written.entries()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (KNOWN.contains(name)) {
                standing.add(
                        new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(header.getValue())));
            } else if (!name.equals(VARY)) {
                return Optional.empty();
            }
        }
        return Optional.of(new CachedHeaders(ALL.intern(List.copyOf(standing))));
    }

    void writeTo(MultiMap response) {
        for (Header header : headers) {
            response.add(header.name(), header.value());
        }
    }
}
