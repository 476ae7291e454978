package fr.guichet.model.campaign;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the audience that the words of a name or a category reserve an appointment to. The words that reserve are data ({@code reserved-publics.csv} beside the adapter's classes), because they
 * age better than the words that are for all. Nothing is hidden: what is reserved is shown with its audience.
 */
public final class ReservedAudiences {

    private static final String NEGATION = "negation";

    private record Words(AudienceGroup group, FoldedText text) {}

    private final List<FoldedText> negations = new ArrayList<>();
    private final List<Words> reserving = new ArrayList<>();

    private ReservedAudiences() {}

    /**
     * Loads the table: a group or {@code negation}, then words separated by {@code |}.
     *
     * @param owner a class whose package the table is in
     */
    public static ReservedAudiences load(Class<?> owner) {
        ReservedAudiences audiences = new ReservedAudiences();
        for (List<String> row : DataFile.rows(owner, "reserved-publics.csv")) {
            List<FoldedText> words = FoldedText.listOf(row.get(1));
            if (row.getFirst().equals(NEGATION)) {
                audiences.negations.addAll(words);
            } else {
                AudienceGroup group = AudienceGroup.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
                words.forEach(text -> audiences.reserving.add(new Words(group, text)));
            }
        }
        return audiences;
    }

    /** The audience of the first row that matches without a negation right before it; everyone if none does. */
    public Audience find(String words) {
        FoldedText text = FoldedText.of(words);
        return reserving.stream()
                .filter(row -> text.hasWords(row.text()) && !isNegated(text, row.text()))
                .findFirst()
                .map(row -> Audience.of(row.group(), PlainText.clean(words).orElse(words)))
                .orElse(Audience.EVERYONE);
    }

    private boolean isNegated(FoldedText text, FoldedText words) {
        return negations.stream()
                .anyMatch(no ->
                        text.hasWords(new FoldedText(no.value() + words.value().stripLeading())));
    }
}
