package fr.guichet.model.campaign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as it is compared: lower case, without accents, words separated by single blanks.
 *
 * @param value the folded text, with a blank at each end unless empty, so that whole words can be found by containment
 */
public record FoldedText(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What the letters of western Europe are folded to; looked up, because tens of thousands of texts are folded at each start. */
    private static final String[] LETTERS = new String[0x180];

    static {
        for (char letter = 0; letter < LETTERS.length; letter++) {
            LETTERS[letter] = unaccented(String.valueOf(letter));
        }
    }

    /** Folds any text. */
    public static FoldedText of(String text) {
        return new FoldedText(words(isWestern(text) ? text : unaccented(text)));
    }

    /** The texts of a table's cell, separated by {@code |}. */
    public static List<FoldedText> listOf(String cell) {
        return Stream.of(cell.split("\\|", -1)).map(FoldedText::of).toList();
    }

    private static boolean isWestern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= LETTERS.length) {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Each word with a blank before it, and one behind the last. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2);
        boolean isInWord = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            String letters = character < LETTERS.length ? LETTERS[character] : " ";
            for (int j = 0; j < letters.length(); j++) {
                isInWord = add(letters.charAt(j), isInWord, words);
            }
        }
        return words.isEmpty() ? "" : words.append(' ').toString();
    }

    /** @return whether that character is of a word */
    private static boolean add(char character, boolean isInWord, StringBuilder words) {
        boolean isOfWord =
                (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '&';
        if (isOfWord) {
            words.append(isInWord ? "" : " ").append(character);
        }
        return isOfWord;
    }

    /** Whether the other's words stand here one after the other, as whole words: "arn" is not in "Marne". */
    public boolean hasWords(FoldedText words) {
        return !words.value.isEmpty() && value.contains(words.value);
    }
}
