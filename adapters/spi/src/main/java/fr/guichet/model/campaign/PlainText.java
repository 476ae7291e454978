package fr.guichet.model.campaign;

import java.util.Optional;
import java.util.regex.Pattern;

/** Makes what others typed fit to show: text from outside is data. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[/!?a-zA-Z][^<>]*>");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n]]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private PlainText() {}

    /** Without markup and control or invisible characters, blanks folded to single ones; empty when nothing is left. */
    public static Optional<String> clean(String text) {
        return isClean(text) ? Optional.of(text) : cleaned(text);
    }

    /** Most texts are, and are looked at once only: letters of western Europe, digits and signs, with single blanks between them. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isSign = character > ' ' && character <= '~' && character != '<';
            boolean isLetter = character >= '\u00c0' && character <= '\u017f';
            if (!isSign && !isLetter && (character != ' ' || before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ';
    }

    private static Optional<String> cleaned(String text) {
        String unmarked = MARKUP.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(unmarked).replaceAll("");
        String folded = BLANKS.matcher(visible).replaceAll(" ").strip();
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
}
