package fr.guichet.model.campaign;

import fr.guichet.model.AgeRange;
import fr.guichet.model.Audience;
import fr.guichet.model.Dose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the label of something bookable says of doses and ages, as people typed it: "2ème injection 5-11 ans (Pfizer pédiatrique)". Pure.
 *
 * @param stated the doses that the label names, whatever the ages; may be empty
 * @param ages empty when it names none
 * @param label the words
 * @param words by which it was read
 */
public record DoseLabel(Set<Dose> stated, Optional<AgeRange> ages, String label, DoseWords words) {

    private static final Pattern GLUED = Pattern.compile("(?<= )(?:([a-z]+)(\\d)|(\\d)([a-z]{3,}))(?= )");

    public DoseLabel {
        stated = Set.copyOf(stated);
    }

    /** Reads a label. */
    public static DoseLabel of(String label, DoseWords words) {
        List<String> tokens = tokens(label, words);
        DoseSentence sentence = new DoseSentence(tokens, words);
        Optional<AgeRange> ages = AgeRange.find(label).or(sentence::childrensAges);
        return new DoseLabel(sentence.doses(), ages, label, words);
    }

    /** The same, inside a group whose label may add what this one lacks. A dose that only the group names is inferred. */
    public DoseLabel within(String group) {
        DoseLabel outer = of(group, words);
        Set<Dose> inferred =
                outer.stated.stream().map(dose -> Dose.inferred(dose.code())).collect(Collectors.toSet());
        boolean outerAges = ages.isEmpty() && outer.ages.isPresent();
        return new DoseLabel(
                stated.isEmpty() ? inferred : stated, outerAges ? outer.ages : ages, outerAges ? group : label, words);
    }

    /** For which doses, those for children where the ages are theirs; the unspecified one when none is named, so never empty. */
    public Set<Dose> doses() {
        if (stated.isEmpty()) {
            return Set.of(Dose.inferred(Dose.UNSPECIFIED));
        }
        return stated.stream()
                .map(dose -> new Dose(words.forAges(dose.code(), ages), dose.basis()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For whom by age: everyone when no age is named. */
    public Audience audience() {
        return ages.map(range -> range.audience(PlainText.clean(label).orElse(label)))
                .orElse(Audience.EVERYONE);
    }

    /** Folded words; a number typed together with what it counts becomes two: "inj1", "2inj". */
    private static List<String> tokens(String label, DoseWords words) {
        List<String> tokens = new ArrayList<>();
        for (String token :
                FoldedText.of(AgeRange.withoutAges(label)).value().strip().split(" ", -1)) {
            var glued = GLUED.matcher(" " + token + " ");
            boolean known = words.find(List.of(token)).isPresent();
            if (!known && glued.find()) {
                tokens.add(glued.group(1) == null ? glued.group(3) : glued.group(1));
                tokens.add(glued.group(1) == null ? glued.group(4) : glued.group(2));
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
