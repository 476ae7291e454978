package fr.guichet.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The true answer with one thing more at its beginning that nobody asked for: lists within lists.
 *
 * @param depth how many
 */
record DeepNesting(int depth) implements Spoiler {

    static final String KIND = "deep-nesting";

    @Override
    public String kind() {
        return KIND;
    }

    /** Put together as text, since JSON libraries refuse to write what they refuse to read. */
    @Override
    public byte[] spoiled(byte[] json) {
        String text = new String(json, UTF_8).strip();
        String nest = "[".repeat(depth) + "]".repeat(depth);
        return (text.charAt(0) + (text.startsWith("{") ? "\"nest\":" : "") + nest + rest(text)).getBytes(UTF_8);
    }

    /** What follows the opening brace or bracket. */
    private static String rest(String text) {
        String rest = text.substring(1).strip();
        return rest.startsWith("}") || rest.startsWith("]") ? rest : "," + rest;
    }
}
