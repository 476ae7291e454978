package fr.guichet.ops.act;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an operator requests.
 *
 * @param subject about what: a platform's code, a centre's id, a listing, a telephone number, two ids of sources
 * @param value what exactly, where the action asks for it; may be blank
 * @param reason why, in the operator's words; may be blank where the action does not ask for it
 */
public record ActionRequest(String subject, String value, String reason) {

    private static final int LONGEST_SUBJECT = 1_200;
    private static final int LONGEST_TEXT = 500;

    /** A request as it was sent; missing fields become blank. */
    public static ActionRequest of(@Nullable String subject, @Nullable String value, @Nullable String reason) {
        return new ActionRequest(
                clean("subject", subject, LONGEST_SUBJECT),
                clean("value", value, LONGEST_TEXT),
                clean("reason", reason, LONGEST_TEXT));
    }

    /**
     * The subject, where there is no action without one.
     *
     * @param meaning what it is, for the refusal
     * @throws RefusedException if it is missing
     */
    String requiredSubject(String meaning) {
        if (subject.isBlank()) {
            throw new RefusedException(Refusal.malformed("subject is missing: " + meaning));
        }
        return subject;
    }

    /** One line of storable text: control characters become blanks, and unpaired surrogates are replaced. */
    private static String clean(String name, @Nullable String sent, int longest) {
        if (sent == null) {
            return "";
        }
        String text = new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (text.length() > longest) {
            throw new RefusedException(Refusal.malformed(name + " has at most " + longest + " characters"));
        }
        return text;
    }
}
