package fr.guichet.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the links that people type. What adapters recognise is a URI; this is how text becomes one. */
public final class BookingLink {

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
}
