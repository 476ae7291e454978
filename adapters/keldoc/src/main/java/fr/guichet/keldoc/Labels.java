package fr.guichet.keldoc;

import fr.guichet.model.Audience;
import fr.guichet.model.Vaccine;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.DoseLabel;
import fr.guichet.model.campaign.DoseWords;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.VaccineWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the labels of a reason and its category, for there are no codes: whether it is a vaccination of the campaign, with what, for which dose, for whom. The label goes first; the category may
 * add what it lacks. The words are data: the campaign's, and the platform's own in the files beside this class.
 */
final class Labels {

    /** The specialties of this platform are those of one campaign. */
    private static final Campaign CAMPAIGN = Campaign.load("covid-19");

    private static final DoseWords DOSES = DoseWords.of(CAMPAIGN).preceded(own("dose-words.csv"));
    private static final VaccineWords VACCINES = VaccineWords.of(CAMPAIGN).preceded(own("vaccine-words.csv"));

    private record Words(String kind, List<FoldedText> words) {
        boolean areIn(FoldedText text) {
            return words.stream().anyMatch(text::hasWords);
        }
    }

    private static final List<Words> MOTIVES = DataFile.rows(Labels.class, "motive-words.csv").stream()
            .map(row -> new Words(row.get(0), FoldedText.listOf(row.get(1))))
            .toList();

    /**
     * @param vaccines at least one, possibly unspecified
     * @param doses never empty
     */
    record Offer(Set<Vaccine> vaccines, DoseLabel doses, Audience audience) {
        boolean isOfUnknownVaccine() {
            return vaccines.contains(Vaccine.UNSPECIFIED);
        }

        boolean isOfUnknownDose() {
            return doses.stated().isEmpty();
        }
    }

    private Labels() {}

    static Offer offer(String motive, String category) {
        Set<Vaccine> vaccines = VACCINES.find(motive);
        if (vaccines.isEmpty()) {
            vaccines = VACCINES.find(category);
        }
        DoseLabel doses = DoseLabel.of(motive, DOSES).within(category);
        return new Offer(
                vaccines.isEmpty() ? Set.of(Vaccine.UNSPECIFIED) : vaccines, doses, audience(motive, category, doses));
    }

    /**
     * Whether it is a vaccination of the campaign.
     *
     * @param only where neither label decides, nothing else is booked there
     */
    static boolean isOfCampaign(String motive, String category, boolean only) {
        for (String label : List.of(motive, category)) {
            if (is("never", label)) {
                return false;
            }
            if (is("campaign", label) || !VACCINES.find(label).isEmpty()) {
                return true;
            }
            if (is("other", label)) {
                return false;
            }
        }
        return only || is("weak", motive) || is("weak", category);
    }

    private static Audience audience(String motive, String category, DoseLabel doses) {
        return Stream.of(PlaceMapper.RESERVED.find(motive), PlaceMapper.RESERVED.find(category), doses.audience())
                .filter(Audience::isRestricted)
                .findFirst()
                .orElse(Audience.EVERYONE);
    }

    private static boolean is(String kind, String label) {
        FoldedText text = FoldedText.of(label);
        return MOTIVES.stream().anyMatch(words -> words.kind().equals(kind) && words.areIn(text));
    }

    private static List<String> own(String table) {
        List<String> lines = DataFile.lines(Labels.class, table);
        return lines.subList(1, lines.size());
    }
}
