package fr.guichet.api.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that decide whether and how content is sent. Null if the header is absent.
 *
 * @param ifModifiedSince ignored if {@code ifNoneMatch} is there
 */
public record RequestPreconditions(
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    boolean acceptGzip() {
        return acceptsGzip(acceptEncoding);
    }

    /** Whether a value of {@code Accept-Encoding} accepts gzip. */
    public static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip,")) {
            return true;
        }
        Optional<Boolean> any = Optional.empty();
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            int semicolon = coding.indexOf(';');
            String name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
            boolean accepted = semicolon < 0 || !isZero(coding.substring(semicolon + 1));
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return accepted;
            }
            if (name.equals("*")) {
                any = Optional.of(accepted);
            }
        }
        return any.orElse(false);
    }

    private static boolean isZero(String parameter) {
        String weight = parameter.replace(" ", "");
        return weight.equals("q=0") || weight.matches("q=0\\.0*");
    }

    /** Whether the client has that content already. */
    boolean match(CacheEntry entry) {
        if (ifNoneMatch != null) {
            return entry.hasTag(ifNoneMatch) || anyMatches(ifNoneMatch, entry);
        }
        return ifModifiedSince != null && isSince(entry.modifiedAt());
    }

    private static boolean anyMatches(String tags, CacheEntry entry) {
        for (String tag : tags.split(",", -1)) {
            String strong = tag.strip();
            strong = strong.startsWith("W/") ? strong.substring(2) : strong;
            if (strong.equals("*") || entry.hasTag(strong)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSince(Instant modifiedAt) {
        try {
            Instant since = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(ifModifiedSince));
            return !modifiedAt.isAfter(since);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
