package fr.guichet.api.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of how, and whether, it wants an answer. Headers as sent, null when they were not.
 *
 * @param acceptEncoding which codings it takes
 * @param ifNoneMatch which contents it has
 * @param ifModifiedSince since when it has it; heard only without the former
 */
public record RequestPreconditions(
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    /** Whether it takes gzip. */
    boolean takeGzip() {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip,")) {
            return true;
        }
        Optional<Boolean> anything = Optional.empty();
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            int semicolon = coding.indexOf(';');
            String name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
            boolean wanted = semicolon < 0 || !isZero(coding.substring(semicolon + 1));
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return wanted;
            }
            if (name.equals("*")) {
                anything = Optional.of(wanted);
            }
        }
        return anything.orElse(false);
    }

    private static boolean isZero(String parameter) {
        String weight = parameter.replace(" ", "");
        return weight.equals("q=0") || weight.matches("q=0\\.0*");
    }

    /** Whether it has that content already. */
    boolean have(CachedBody answer) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.equals(answer.gzipEtag()) || ifNoneMatch.equals(answer.etag()) || names(answer);
        }
        return ifModifiedSince != null && isSince(answer.modifiedAt());
    }

    private boolean names(CachedBody answer) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",", -1)) {
            String strong = tag.strip();
            strong = strong.startsWith("W/") ? strong.substring(2) : strong;
            if (strong.equals("*") || strong.equals(answer.etag()) || strong.equals(answer.gzipEtag())) {
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
