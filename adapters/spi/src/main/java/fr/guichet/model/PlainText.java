package fr.guichet.model;

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
        String unmarked = MARKUP.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(unmarked).replaceAll("");
        String folded = BLANKS.matcher(visible).replaceAll(" ").strip();
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
}
