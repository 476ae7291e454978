package fr.guichet.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the words of {@link fr.guichet.model.campaign.FoldedText}, letter by letter: tens of thousands of names are cut at every start, and patterns take longer for that than all the rest.
 */
final class NameLetters {

    /** The letters that French names may have, and what they are compared as. */
    private static final String[] FOLDED = new String[0x180];

    static {
        for (char letter = 0; letter < FOLDED.length; letter++) {
            FOLDED[letter] = fold(letter);
        }
    }

    private NameLetters() {}

    private static String fold(char letter) {
        return switch (Character.toLowerCase(letter)) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            default ->
                Normalizer.normalize(String.valueOf(Character.toLowerCase(letter)), Normalizer.Form.NFD)
                        .replaceAll("[^a-z0-9]", "");
        };
    }

    /** The words: lower case, without accents, cut at anything that is no letter and no digit. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String folded = letter < FOLDED.length ? FOLDED[letter] : "";
            if (!folded.isEmpty()) {
                word.append(folded);
            } else if (!isMark(letter)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    /** An accent that stands for itself after its letter. */
    private static boolean isMark(char letter) {
        return letter >= 0x180 && Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
