package fr.guichet.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.gazetteer.NameIndex.Standing;
import fr.guichet.model.campaign.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index finds what a plain search finds, on names so short of letters that all cases come up. */
class NameIndexTest {

    private static final int NAMES = 300;
    private static final int QUESTIONS = 400;
    private static final List<String> LETTERS = List.of("a", "b", "c", "1");

    private final Random random = new Random(7);
    private final List<List<String>> names =
            Stream.generate(this::name).limit(NAMES).toList();
    private final NameIndex index = new NameIndex(names);

    @Test
    void findsTheNamesInWhichAWordBeginsSo() {
        for (int i = 0; i < QUESTIONS; i++) {
            String typed = letters(1 + random.nextInt(6));
            Set<String> expected = new TreeSet<>();
            forEachWord((name, standing, rest) -> {
                if (rest.startsWith(typed)) {
                    expected.add(hit(name, standing, rest.equals(typed)));
                }
            });
            Set<String> found = new TreeSet<>();
            index.find(typed, (name, standing, whole) -> found.add(hit(name, standing, whole)));

            assertEquals(expected, found, typed);
        }
    }

    @Test
    void findsTheNamesInWhichAWordBeginsNearlySo() {
        for (int i = 0; i < QUESTIONS; i++) {
            String typed = letters(3 + random.nextInt(4));
            Set<String> expected = new TreeSet<>();
            forEachWord((name, standing, rest) -> {
                for (String variant : variants(typed, false)) {
                    if (rest.startsWith(variant)) {
                        expected.add(hit(name, standing, rest.equals(variant)));
                    }
                }
                for (String variant : variants(typed, true)) {
                    if (rest.equals(variant)) {
                        expected.add(hit(name, standing, true));
                    }
                }
            });
            Set<String> found = new TreeSet<>();
            index.findNearly(typed, (name, standing, whole) -> found.add(hit(name, standing, whole)));

            assertEquals(expected, found, typed);
        }
    }

    @Test
    void aWordAfterTheArticleDiffersFromOneInside() {
        NameIndex towns = new NameIndex(List.of(List.of("le", "havre"), List.of("vieux", "havre")));
        List<String> found = new ArrayList<>();

        towns.find("havre", (name, standing, whole) -> found.add(hit(name, standing, whole)));

        assertEquals(
                Set.of(hit(0, Standing.AFTER_THE_ARTICLE, true), hit(1, Standing.INSIDE, true)), Set.copyOf(found));
    }

    @Test
    void everyNameOfFranceIsCutAsTextIsFoldedElsewhere() {
        for (CommuneEntry commune : Gazetteer.load().listCommunes()) {
            assertEquals(
                    FoldedText.of(commune.name()).value().strip(), String.join(" ", NameLetters.words(commune.name())));
        }
    }

    /** All that is one error away from what was typed, the error being before the last letter, or in it. */
    private static Set<String> variants(String typed, boolean inTheLast) {
        Set<String> variants = new TreeSet<>();
        for (int at = 0; at < typed.length(); at++) {
            if ((at == typed.length() - 1) != inTheLast) {
                continue;
            }
            String before = typed.substring(0, at);
            variants.add(before + typed.substring(at + 1));
            if (at + 1 < typed.length() && typed.charAt(at) != typed.charAt(at + 1)) {
                variants.add(before + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2));
            }
            for (String letter : LETTERS) {
                variants.add(before + letter + typed.substring(at));
                if (!typed.startsWith(letter, at)) {
                    variants.add(before + letter + typed.substring(at + 1));
                }
            }
        }
        return variants;
    }

    private interface Word {
        void at(int name, Standing standing, String rest);
    }

    private void forEachWord(Word word) {
        for (int name = 0; name < names.size(); name++) {
            List<String> words = names.get(name);
            for (int i = 0; i < words.size(); i++) {
                word.at(
                        name,
                        i == 0 ? Standing.FIRST : Standing.INSIDE,
                        String.join("", words.subList(i, words.size())));
            }
        }
    }

    private static String hit(int name, Standing standing, boolean whole) {
        return name + " " + standing + (whole ? " whole" : "");
    }

    private List<String> name() {
        return Stream.generate(() -> letters(1 + random.nextInt(4)))
                .limit(1 + random.nextInt(4))
                .toList();
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return letters.toString();
    }
}
