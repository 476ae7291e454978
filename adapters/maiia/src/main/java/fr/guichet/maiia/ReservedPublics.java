package fr.guichet.maiia;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whom a name reserves what is booked to: {@code reserved-publics.csv}. */
final class ReservedPublics {

    private static final String NEGATION = "negation";

    private record Words(AudienceGroup group, FoldedText text) {}

    private static final List<FoldedText> NEGATIONS = new ArrayList<>();
    private static final List<Words> RESERVING = new ArrayList<>();

    static {
        for (List<String> row : DataFile.rows(ReservedPublics.class, "reserved-publics.csv")) {
            List<FoldedText> words = ReasonWords.split(row.get(1));
            if (row.getFirst().equals(NEGATION)) {
                NEGATIONS.addAll(words);
            } else {
                AudienceGroup group = AudienceGroup.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
                words.forEach(text -> RESERVING.add(new Words(group, text)));
            }
        }
    }

    private ReservedPublics() {}

    /** Everyone, unless words say otherwise. */
    static Audience of(String name) {
        FoldedText text = FoldedText.of(name);
        return RESERVING.stream()
                .filter(reserving -> text.hasWords(reserving.text()) && !isNegated(text, reserving.text()))
                .findFirst()
                .map(reserving ->
                        Audience.of(reserving.group(), PlainText.clean(name).orElse(name)))
                .orElse(Audience.EVERYONE);
    }

    private static boolean isNegated(FoldedText text, FoldedText words) {
        return NEGATIONS.stream()
                .anyMatch(no ->
                        text.hasWords(new FoldedText(no.value() + words.value().stripLeading())));
    }
}
