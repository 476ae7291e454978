package fr.guichet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages that a label is for.
 *
 * @param youngest in years; empty when any
 * @param oldest in years, included; empty when any
 */
public record AgeRange(OptionalInt youngest, OptionalInt oldest) {

    private static final int MAJORITY = 18;

    private record Form(Pattern pattern, Function<MatchResult, Optional<AgeRange>> reading) {}

    /** From the most to the least specific: "12 - 17 ans" is neither "- 17 ans" nor "17 ans". */
    private static final List<Form> FORMS = List.of(
            form("(?<!\\d)(\\d{1,2})\\s*(?:ans)?\\s*(?:-|–|—|à|a|et)\\s*(\\d{1,2})\\s*ans\\b", AgeRange::between),
            form(
                    "(?<![\\d/:h])(\\d{1,2})\\s*(?:-|–|—|à)\\s*(11|17)\\b(?!\\s*(?:[h:/]|mois|jour|semaine))",
                    AgeRange::between),
            form("(?<!\\d)(\\d{1,2})\\s*ans\\s*(?:(?:et|ou)\\s*(?:\\+|plus)|\\+|r[ée]volus)", AgeRange::from),
            form("(?:\\+\\s*(?:de\\s*)?|plus de |[àa] partir de |d[èe]s )(\\d{1,2})\\s*ans\\b", AgeRange::from),
            form("(?<!\\d)(\\d{1,2})\\s*ans\\s*(?:et|ou)\\s*(?:-|–|moins)", age -> upTo(age, 0)),
            form("jusqu.\\s?[àa] (\\d{1,2})\\s*ans\\b", age -> upTo(age, 0)),
            form("(?:moins de |(?<![\\w)])[-–]\\s*(?:de\\s*)?)(\\d{1,2})\\s*ans\\b", age -> upTo(age, 1)));

    /** The first range in a label, in any spelling: {@code 5-11 ans}, {@code de 05 à 11}, {@code +70 ANS}, {@code moins de 55 ans}. */
    public static Optional<AgeRange> find(String label) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(label);
            while (matcher.find()) {
                Optional<AgeRange> range = form.reading().apply(matcher);
                if (range.isPresent()) {
                    return range;
                }
            }
        }
        return Optional.empty();
    }

    /** The label without what it says of ages, whose numbers would be taken for others: "2ème injection 5-11 ans" is of no dose 5. */
    public static String withoutAges(String label) {
        String rest = label;
        for (Form form : FORMS) {
            rest = form.pattern().matcher(rest).replaceAll(" ans ");
        }
        return rest;
    }

    /** Whether the range ends at that age or before. */
    public boolean endsBy(int age) {
        return oldest.isPresent() && oldest.getAsInt() <= age;
    }

    /** The audience of these ages, with the original words. */
    public Audience audience(String words) {
        if (endsBy(MAJORITY - 1)) {
            return Audience.of(AudienceGroup.CHILDREN, words);
        }
        boolean allAdults = oldest.isEmpty() && youngest.equals(OptionalInt.of(MAJORITY));
        return Audience.of(allAdults ? AudienceGroup.ADULTS : AudienceGroup.RESTRICTED, words);
    }

    private static Form form(String pattern, Function<MatchResult, Optional<AgeRange>> reading) {
        return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reading);
    }

    private static Optional<AgeRange> between(MatchResult ages) {
        int youngest = Integer.parseInt(ages.group(1));
        int oldest = Integer.parseInt(ages.group(2));
        return youngest < oldest
                ? Optional.of(new AgeRange(OptionalInt.of(youngest), OptionalInt.of(oldest)))
                : Optional.empty();
    }

    private static Optional<AgeRange> from(MatchResult age) {
        return Optional.of(new AgeRange(OptionalInt.of(Integer.parseInt(age.group(1))), OptionalInt.empty()));
    }

    private static Optional<AgeRange> upTo(MatchResult age, int less) {
        return Optional.of(new AgeRange(OptionalInt.empty(), OptionalInt.of(Integer.parseInt(age.group(1)) - less)));
    }
}
