package fr.guichet.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed text, parsed.
 *
 * @param keys the name in the forms it may be looked up by; none when there is no name
 * @param area the beginning of a postcode, or a département code, that the place must lie in; empty when nothing restricts
 * @param isArea whether the place must be that area
 */
record Typed(List<String> keys, Optional<String> area, boolean isArea) {

    /** As in our labels. */
    private static final Pattern PARENTHESES =
            Pattern.compile("\\(\\s*(?<kind>département |collectivité )?(?<code>\\w{1,5})\\s*\\)");

    private static final Pattern CODE = Pattern.compile("\\d{1,5}|2[AB]");

    /** All the text is a name, or all of it is a code, or a code stands in parentheses. */
    static Typed of(String text) {
        Matcher parentheses = PARENTHESES.matcher(text);
        Optional<String> area = parentheses.find() ? code(parentheses.group("code")) : Optional.empty();
        if (area.isPresent()) {
            return new Typed(
                    keys(NameWords.written(parentheses.replaceFirst(" "))), area, parentheses.start("kind") >= 0);
        }
        List<String> words = NameWords.written(text);
        Optional<String> code = code(String.join("", words));
        return code.isPresent() ? new Typed(List.of(), code, false) : new Typed(keys(words), Optional.empty(), false);
    }

    /** The other reading: its first or last word is a code, as in {@code 93 saint denis}. Empty when none is. */
    static Optional<Typed> withArea(String text) {
        List<String> words = NameWords.written(text);
        if (words.size() < 2) {
            return Optional.empty();
        }
        return code(words.getLast())
                .map(area -> new Typed(keys(words.subList(0, words.size() - 1)), Optional.of(area), false))
                .or(() -> code(words.getFirst())
                        .map(area -> new Typed(keys(words.subList(1, words.size())), Optional.of(area), false)));
    }

    private static Optional<String> code(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return CODE.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
    }

    /** A last word that may be an abbreviation may as well be the beginning of another: {@code st}, {@code strasbourg}. */
    private static List<String> keys(List<String> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(NameWords.compared(written));
        String key = String.join("", words);
        if (!NameWords.isAbbreviation(written.getLast())) {
            return List.of(key);
        }
        words.set(words.size() - 1, written.getLast());
        return List.of(key, String.join("", words));
    }
}
