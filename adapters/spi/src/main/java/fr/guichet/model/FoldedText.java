package fr.guichet.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is compared: lower case, without accents, words separated by single blanks.
 *
 * @param value the folded text, with a blank at each end unless empty, so that whole words can be found by containment
 */
public record FoldedText(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9&]+");

    /** Folds any text. */
    public static FoldedText of(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String unaccented =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String words = NOT_A_WORD.matcher(unaccented).replaceAll(" ").strip();
        return new FoldedText(words.isEmpty() ? "" : " " + words + " ");
    }

    /** Whether the other's words stand here one after the other, as whole words: "arn" is not in "Marne". */
    public boolean hasWords(FoldedText words) {
        return !words.value.isEmpty() && value.contains(words.value);
    }
}
