package fr.guichet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No main source uses a word that {@code docs/glossary.md} replaced, in comments, strings or identifiers. */
class RetiredWordsTest {

    /** Whole words or parts of identifiers; a phrase may run over a line break. */
    private static final Pattern WORDS =
            Pattern.compile(" (?:tell|tells|told|telling|heed|heeds|heeded|hurry|hurries|hurried"
                    + "|(?:an|the|one|each|every|this|that|no|first|last|next|another|of its|of their) asking|askings"
                    + "|sightings?|rulings?|wish|wishes|memos?|tally|tallies|recollections?|learnt|whoever|somebody"
                    + "|doubts?|doubted|kept answers?|far fewer)(?= )");

    /** Names of contracts keep their words: codes and JSON fields of the API and of {@code /ops}, fields of stored files, tables, message keys. */
    private static final Pattern CONTRACTS = Pattern.compile(
            "\\b(?:in-doubt|IN_DOUBT|whyInDoubt|far-fewer|farFewerSince)\\b|\"(?:asking|rulings|sightings?|tally)\"");

    /** Names of types that have standard names now. */
    private static final Set<String> TYPES = Set.of(
                    "Question, When, Fit, Known, Gathered, Pages, Clocks, Doubt, Inheritance",
                    "Kept, Parts, Unrendered, Conditions, StandingHeaders, Searched, Found, Where, Codes, Grant",
                    "Hold, Ending, Attempted, Orders, Surroundings, Cadence, Outcomes, Keeping, KeptAnswers",
                    "Memo, Present, Recollection, Remembering, Asking, Waiting, Tally, Sighting, Rulings, Likeness, ShownMemory",
                    "Learnt, Meant, Told, Wish, Done, Deciding, Tries, Guarded, Holding, Drawing, Rooms, HeadStart")
            .stream()
            .flatMap(names -> Stream.of(names.split(", ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)\\b");

    private static final Pattern TOKEN = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\n");

    private static final Set<String> READ = Set.of("java", "properties");

    /** Contracts to the byte: French templates, files that browsers and generators load, migrations with their checksums; and tables of data. */
    private static final Set<String> LEFT_OUT =
            Set.of("html", "js", "css", "svg", "yaml", "sql", "csv", "gz", "txt", "PlatformAdapter");

    /** Message bundles hold French. */
    private static final String FRENCH = "Texts.java";

    @Test
    void noMainSourceUsesARetiredWord() throws IOException {
        Set<String> found = new TreeSet<>();
        int read = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String suffix = name.substring(name.lastIndexOf('.') + 1);
            assertTrue(READ.contains(suffix) || LEFT_OUT.contains(suffix), "neither read nor left out: " + file);
            if (READ.contains(suffix) && !name.endsWith(FRENCH)) {
                read++;
                retired(Files.readString(file)).forEach(word -> found.add(file + ":" + word));
            }
        }

        assertTrue(read > 700, "only " + read + " files were read");
        assertEquals(List.of(), List.copyOf(found), found.size() + " retired words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "void tellAll() {}|tell",
                "/** It TELLS. */|tells",
                "int in_far_fewer|far fewer",
                "a kept\\n * answer|kept answer",
                "record Memo(int a)|memo, record Memo",
                "private final class Ending {|class Ending",
                "for each asking|each asking",
                "the one who is asking|",
                "IN_DOUBT in-doubt farFewerSince|",
                "memory wished storyteller Question|",
            })
    void aWordIsFoundAsAPartOfAnIdentifierButNotWithinAWord(String text, String words) {
        assertEquals(
                Optional.ofNullable(words).orElse(""),
                retired(text.replace("\\n", "\n")).stream()
                        .map(word -> word.substring(word.indexOf(' ') + 1))
                        .collect(Collectors.joining(", ")));
    }

    /** Each with its line before it. */
    private static List<String> retired(String source) {
        String text = CONTRACTS.matcher(source).replaceAll("");
        StringBuilder words = new StringBuilder(" ");
        List<Integer> lines = new ArrayList<>(List.of(1));
        int line = 1;
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            if (token.group().equals("\n")) {
                line++;
            } else {
                words.append(token.group().toLowerCase(Locale.ROOT)).append(' ');
                while (lines.size() < words.length()) {
                    lines.add(line);
                }
            }
        }
        List<String> found = new ArrayList<>();
        WORDS.matcher(words)
                .results()
                .forEach(word -> found.add(
                        lines.get(word.start() + 1) + " " + word.group().strip()));
        DECLARED.matcher(text)
                .results()
                .filter(type -> TYPES.contains(type.group(1)))
                .forEach(type ->
                        found.add(text.substring(0, type.start()).lines().count() + " " + type.group()));
        return found;
    }

    /** Surefire runs tests in the directory of their module. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> adapters = Files.list(Path.of("..", "adapters"))) {
            List<Path> roots = Stream.concat(
                            Stream.of(Path.of("main")), adapters.map(adapter -> adapter.resolve("src/main")))
                    .filter(Files::isDirectory)
                    .toList();
            assertTrue(roots.size() > 9, "roots: " + roots);
            return roots.stream().flatMap(RetiredWordsTest::walk).sorted().toList();
        }
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
