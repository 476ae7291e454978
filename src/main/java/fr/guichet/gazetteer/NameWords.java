package fr.guichet.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a name in the form used for comparison, for official names and typed text alike. */
final class NameWords {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of("st", "saint", "ste", "sainte", "sts", "saints", "stes", "saintes");

    private static final Pattern SUR = Pattern.compile("\\bs/", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("0?([1-9]\\d?)(?:er|ere|e|eme|ieme|nd|nde|re)?");
    private static final List<String> AFTER_A_NUMBER = List.of("arrondissement", "ardt", "arrdt", "eme", "er");

    private NameWords() {}

    /** As they are written: lower case, without accents, cut at anything that is no letter and no digit. */
    static List<String> written(String text) {
        return NameLetters.words(
                text.indexOf('/') < 0 ? text : SUR.matcher(text).replaceAll("sur "));
    }

    /** As they are compared: saints in full, {@code 13ème arrondissement} as {@code 13}. */
    static List<String> compared(List<String> written) {
        List<String> words = new ArrayList<>();
        for (String word : written) {
            if (words.isEmpty()) {
                words.add(inFull(word));
            } else if (isDigit(word)) {
                words.add(number(word));
            } else if (!(isDigit(words.getLast()) && mayFollowANumber(word))) {
                words.add(inFull(word));
            }
        }
        return words;
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.containsKey(word);
    }

    private static String inFull(String word) {
        return ABBREVIATIONS.getOrDefault(word, word);
    }

    private static String number(String word) {
        Matcher ordinal = ORDINAL.matcher(word);
        return ordinal.matches() ? ordinal.group(1) : word;
    }

    /** Whether the word, perhaps still being typed, only says what the number before it counts. */
    private static boolean mayFollowANumber(String word) {
        return AFTER_A_NUMBER.stream().anyMatch(known -> known.startsWith(word));
    }

    private static boolean isDigit(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
