package fr.guichet.ops.access;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name and password of an {@code Authorization} header of the Basic scheme (RFC 7617). */
record Login(String name, String password) {

    static final String SCHEME = "Basic";

    private static final String PREFIX = SCHEME + " ";

    static boolean isSent(HttpServerRequest request) {
        return encoded(request) != null;
    }

    /** Empty if there is none, or if it is malformed. */
    static Optional<Login> of(HttpServerRequest request) {
        return Optional.ofNullable(encoded(request)).flatMap(Login::decoded);
    }

    private static @Nullable String encoded(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                ? header.substring(PREFIX.length()).strip()
                : null;
    }

    private static Optional<Login> decoded(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Login(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
