package fr.guichet.santefr;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.campaign.FoldedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may come, from the flag and from the words in the name and the terms; the words are data, in {@code audience-words.csv}. "Réservé aux professionnels de
 * santé et aux personnes vulnérables" names others beside the professionals, so the audience is "restricted", with these words.
 */
final class AudienceWords {

    private record Rule(AudienceGroup group, boolean inName, boolean inTerms, FoldedText words) {}

    private static final List<Rule> RULES = rules();
    private static final List<FoldedText> OTHERS = List.of(FoldedText.of("personnes"), FoldedText.of("population"));

    private AudienceWords() {}

    static Audience audience(String name, Optional<String> terms, Optional<Boolean> professionalsOnly) {
        Optional<Audience> stated = terms.flatMap(text -> find(RULES.stream().filter(Rule::inTerms), text))
                .or(() -> find(RULES.stream().filter(Rule::inName), name));
        if (professionalsOnly.orElse(false)) {
            return new Audience(AudienceGroup.PROFESSIONALS, stated.flatMap(Audience::words));
        }
        return stated.orElse(Audience.EVERYONE);
    }

    private static Optional<Audience> find(Stream<Rule> rules, String text) {
        FoldedText folded = FoldedText.of(text);
        boolean mixed = OTHERS.stream().anyMatch(folded::hasWords);
        return rules.filter(rule -> folded.hasWords(rule.words()))
                .findFirst()
                .map(rule -> Audience.of(mixed ? AudienceGroup.RESTRICTED : rule.group(), text));
    }

    private static List<Rule> rules() {
        try (InputStream in = AudienceWords.class.getResourceAsStream("audience-words.csv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(AudienceWords::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String line) {
        String[] cells = line.split(";", -1);
        return new Rule(
                AudienceGroup.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                !cells[1].equals("terms"),
                !cells[1].equals("name"),
                FoldedText.of(cells[2]));
    }
}
