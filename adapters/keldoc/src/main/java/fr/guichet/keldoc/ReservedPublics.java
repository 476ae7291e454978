package fr.guichet.keldoc;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who is meant by the words of a reason, a category or a name: {@code reserved-publics.csv}. Nothing is hidden: what is reserved is told with its audience. */
final class ReservedPublics {

    private static final String NEGATION = "negation";

    private record Words(AudienceGroup group, FoldedText text) {}

    private static final List<FoldedText> NEGATIONS = new ArrayList<>();
    private static final List<Words> RESERVING = new ArrayList<>();

    static {
        for (List<String> row : DataFile.rows(ReservedPublics.class, "reserved-publics.csv")) {
            for (String words : row.get(1).split("\\|", -1)) {
                if (row.get(0).equals(NEGATION)) {
                    NEGATIONS.add(FoldedText.of(words));
                } else {
                    RESERVING.add(new Words(
                            AudienceGroup.valueOf(row.get(0).toUpperCase(Locale.ROOT)), FoldedText.of(words)));
                }
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

    /** One appointment offered to both: to everyone if one of them is, with all the words otherwise. */
    static Audience joined(Audience one, Audience other) {
        if (one.equals(other) || !one.isRestricted()) {
            return one;
        }
        if (!other.isRestricted()) {
            return other;
        }
        Set<String> words = new LinkedHashSet<>();
        one.words().ifPresent(words::add);
        other.words().ifPresent(words::add);
        AudienceGroup group = one.group() == other.group() ? one.group() : AudienceGroup.RESTRICTED;
        return Audience.of(group, String.join(" / ", words));
    }

    private static boolean isNegated(FoldedText text, FoldedText words) {
        return NEGATIONS.stream()
                .anyMatch(no ->
                        text.hasWords(new FoldedText(no.value() + words.value().stripLeading())));
    }
}
