package fr.guichet.maiia;

import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the words in a name say of whether it is a vaccination: {@code reason-words.csv}. */
final class ReasonWords {

    private static final Map<String, List<FoldedText>> WORDS = new HashMap<>();

    static {
        for (List<String> row : DataFile.rows(ReasonWords.class, "reason-words.csv")) {
            WORDS.computeIfAbsent(row.getFirst(), kind -> new ArrayList<>()).addAll(FoldedText.listOf(row.get(1)));
        }
    }

    private ReasonWords() {}

    /** Never a vaccination of the campaign. */
    static boolean isExcluded(FoldedText name) {
        return has("excluded", name);
    }

    static boolean namesCampaign(FoldedText name) {
        return has("campaign", name);
    }

    /** A vaccination, and nothing says against what. */
    static boolean isPlainVaccination(FoldedText name) {
        return has("vaccination", name) && !isOther(name);
    }

    /** Something else, unless the platform says that it is an injection. */
    static boolean isOther(FoldedText name) {
        return has("other", name);
    }

    private static boolean has(String kind, FoldedText name) {
        return WORDS.getOrDefault(kind, List.of()).stream().anyMatch(name::hasWords);
    }
}
