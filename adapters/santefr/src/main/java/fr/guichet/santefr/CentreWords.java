package fr.guichet.santefr;

import fr.guichet.model.CentreKind;
import fr.guichet.model.campaign.FoldedText;
import java.util.List;
import java.util.Optional;

/**
 * The kind of place that the words of a row state. All are places of the vaccination campaign, so a centre in a hospital's hall stays a vaccination centre: the
 * words CH, CHU or clinique say where it is, not what it is.
 */
final class CentreWords {

    private static final List<FoldedText> MOBILE_TEAM =
            List.of(FoldedText.of("équipe mobile"), FoldedText.of("vaccination mobile"), FoldedText.of("EMV"));
    private static final FoldedText PHARMACY = FoldedText.of("pharmacie");
    private static final FoldedText PHARMACY_SCHOOL = FoldedText.of("faculté de pharmacie");

    private CentreWords() {}

    static CentreKind kind(String name, Optional<String> terms) {
        FoldedText words = FoldedText.of(name);
        FoldedText more = FoldedText.of(terms.orElse(""));
        if (MOBILE_TEAM.stream().anyMatch(team -> words.hasWords(team) || more.hasWords(team))) {
            return CentreKind.MOBILE_TEAM;
        }
        return words.hasWords(PHARMACY) && !words.hasWords(PHARMACY_SCHOOL)
                ? CentreKind.PHARMACY
                : CentreKind.VACCINATION_CENTRE;
    }
}
