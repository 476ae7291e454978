package fr.guichet.doctolib;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who is meant by the words of a category or a name. The words that reserve are data ({@code reserved-publics.csv}), because they age better than the words that
 * are for all: each new label used to hide centres. Nothing is hidden here: what is reserved is told with its audience.
 */
final class ReservedPublics {

    private static final String NEGATION = "negation";

    private record Words(AudienceGroup group, FoldedText text) {}

    private static final List<FoldedText> NEGATIONS = new ArrayList<>();
    private static final List<Words> RESERVING = new ArrayList<>();
    private static final List<String> FAMILIAR = Tables.lines("familiar-categories.txt");

    static {
        for (var row : Tables.rows("reserved-publics.csv")) {
            FoldedText text = FoldedText.of(row.get(1));
            if (row.get(0).equals(NEGATION)) {
                NEGATIONS.add(text);
            } else {
                RESERVING.add(new Words(AudienceGroup.valueOf(row.get(0).toUpperCase(Locale.ROOT)), text));
            }
        }
    }

    private ReservedPublics() {}

    /** Everyone, unless words say otherwise. */
    static Audience of(String words) {
        FoldedText text = FoldedText.of(words);
        return RESERVING.stream()
                .filter(reserving -> text.hasWords(reserving.text()) && !isNegated(text, reserving.text()))
                .findFirst()
                .map(reserving ->
                        Audience.of(reserving.group(), PlainText.clean(words).orElse(words)))
                .orElse(Audience.EVERYONE);
    }

    /** Whether such a category was ever seen to be for the public. */
    static boolean isFamiliar(String category) {
        String text = category.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return FAMILIAR.stream().anyMatch(text::contains);
    }

    private static boolean isNegated(FoldedText text, FoldedText words) {
        return NEGATIONS.stream()
                .anyMatch(no ->
                        text.hasWords(new FoldedText(no.value() + words.value().stripLeading())));
    }
}
