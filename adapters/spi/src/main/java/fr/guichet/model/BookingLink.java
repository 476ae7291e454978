package fr.guichet.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the links that people type. What adapters recognise is a URI; this is how text becomes one. */
public final class BookingLink {

    private static final Pattern UNSAFE_SEGMENT = Pattern.compile("\\..*|.*[/\\\\?#%\\p{Cc}\ufffd].*", Pattern.DOTALL);
    private static final String MUST_BE_ESCAPED = " \"<>\\^`{|}[]";

    private BookingLink() {}

    /**
     * The absolute {@code http} or {@code https} link of a typed text, its host in lower case; blanks around it and characters that should have been
     * escaped are mended. Stray question marks are kept: they mean something to the platform's adapter. Empty when it is no such link.
     */
    public static Optional<URI> find(String text) {
        try {
            URI uri = new URI(escaped(text.strip()));
            String host = uri.getHost();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || host == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String rest = (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
            return Optional.of(
                    new URI(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT) + rest));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x20 || c > 0x7e || MUST_BE_ESCAPED.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append("%02X".formatted(b & 0xff));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /**
     * The path's segments, decoded, composed and in lower case; a slash at the end is pardoned. Empty when one of them is blank or could mean another path
     * once decoded.
     */
    public static List<String> segments(URI link) {
        return segments(link.getRawPath() == null ? "" : link.getRawPath());
    }

    /** The same of an encoded path. */
    public static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String part : path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1)) {
            String segment = composed(decoded(part.replace("+", "%2B"))).strip().toLowerCase(Locale.ROOT);
            if (segment.isEmpty() || UNSAFE_SEGMENT.matcher(segment).matches()) {
                return List.of();
            }
            segments.add(segment);
        }
        return List.copyOf(segments);
    }

    /** The query's parameters by lower-case name, decoded, the first value of each; read past stray question marks. */
    public static Map<String, String> parameters(URI link) {
        String query = link.getRawQuery() == null ? "" : link.getRawQuery();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("[?&]+", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = decoded(part.substring(0, equals)).toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(name, decoded(part.substring(equals + 1)).strip());
            }
        }
        return Collections.unmodifiableMap(parameters);
    }

    /** Segments as a path: {@code /a/b/c}, escaped. */
    public static String path(List<String> segments) {
        return segments.stream()
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String composed(String text) {
        boolean isAscii = text.chars().allMatch(character -> character < 0x80);
        return isAscii ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
