package fr.guichet.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** What an address leads to, however it is written: routes and resources read {@code //api}, {@code /./api}, {@code /%61pi} and {@code /api;x} as {@code /api}. */
public final class ApiAddress {

    private static final String ROOT = "/api/";
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private ApiAddress() {}

    /** Whether it lies under {@code /api}. */
    public static boolean leadsToApi(RoutingContext context) {
        return plain(context).startsWith(ROOT);
    }

    /** Whether its path is written as we write it, so that there is no other spelling of it. */
    public static boolean isPlain(String uri, String path) {
        return uri.startsWith(path)
                && path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !path.contains("//")
                && !path.contains("/.");
    }

    /** The path as it is understood. */
    static String plain(RoutingContext context) {
        String path = context.normalizedPath();
        return path.indexOf(';') < 0 && !path.contains("//")
                ? path
                : SLASHES.matcher(MATRIX.matcher(path).replaceAll("")).replaceAll("/");
    }
}
