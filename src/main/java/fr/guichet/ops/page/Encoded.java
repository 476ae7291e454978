package fr.guichet.ops.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a part of an address. */
final class Encoded {

    private Encoded() {}

    static String inQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
