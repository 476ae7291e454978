package fr.guichet.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Normalises paths: routes and resources read {@code //api}, {@code /./api}, {@code /%61pi} and {@code /api;x} as {@code /api}. */
public final class ApiAddress {

    private static final String ROOT = "/api/";
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private ApiAddress() {}

    /** True if the path lies under {@code /api}, however it is written. */
    public static boolean leadsToApi(RoutingContext context) {
        return plain(context).startsWith(ROOT);
    }

    /** True if the path is written in its normal form. */
    public static boolean isPlain(String uri, String path) {
        return uri.startsWith(path)
                && path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !path.contains("//")
                && !path.contains("/.");
    }

    /** The normalised path. */
    static String plain(RoutingContext context) {
        String path = context.normalizedPath();
        return path.indexOf(';') < 0 && !path.contains("//")
                ? path
                : SLASHES.matcher(MATRIX.matcher(path).replaceAll("")).replaceAll("/");
    }
}
