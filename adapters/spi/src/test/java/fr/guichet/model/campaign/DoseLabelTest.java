package fr.guichet.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.AgeRange;
import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Dose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseLabelTest {

    private static final DoseWords WORDS = DoseWords.of(Campaign.load("covid-19"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1ère Injection +18 ans (ARN-m)|first stated",
                "1re injection|first stated",
                "1ere inj|first stated",
                "1ére injection|first stated",
                "1° injection|first stated",
                "1 er injection Pfizer|first stated",
                "INJ1 PFIZER|first stated",
                "Pfizer 1inj|first stated",
                "Injection n°1|first stated",
                "Première dose|first stated",
                "2ème injection unique + 18 ans (ARN-m)|second stated",
                "2 -ème injection|second stated",
                "2   éme inj.|second stated",
                "inj. 2|second stated",
                "dose2|second stated",
                "2nde dose Moderna|second stated",
                "Seconde injection|second stated",
                "2 injection|second stated",
                "Rappel 2ème injection|second stated",
                "Rappel 3ème Injection +12 ans (ARN-m)|booster stated",
                "COVID - 3e injection 11 à 17 ans|booster stated",
                "4ème dose|booster stated",
                "Rappel|booster stated",
                "1er rappel|booster stated",
                "Rappel 1|booster stated",
                "Dose de rappel (3 mois après la 2nde dose)|booster stated",
                "1ère injection seule (sans rappel) + 12 ans|first stated",
                "1ère dose ou rappel|booster stated, first stated",
                "1ère et 2ème injection|first stated, second stated",
                "dose 1/2|first stated, second stated",
                "2ème injection suite à une 1ère injection AstraZeneca|second stated",
                "3ème dose pour ceux ayant reçu leur 2ème dose|booster stated"
            })
    void tellsTheDoseThatIsSaid(String label, String doses) {
        assertEquals(doses, told(DoseLabel.of(label, WORDS)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mono Injection +18 ans (ARN-m) (Covid avéré ancien de 2 mois ou +)|first",
                "Injection sans indication de rappel|first",
                "Injection unique|first",
                "Antécédent de covid|first",
                "Patients ayant eu le covid|first",
                "Vaccination Janssen|first",
                "Pfizer 2nde|second",
                "Pfizer suite à une 1ère dose AstraZeneca|second",
                "Moderna suite à une 1ère|second",
                "Patients ayant reçu AstraZeneca|second",
                "Moderna à J28|second",
                "Vaccination 6 mois après votre 2ème dose|booster",
                "Vaccination à 3 à 6 mois|booster"
            })
    void infersTheDoseThatIsImplied(String label, String dose) {
        assertEquals(dose + " inferred", told(DoseLabel.of(label, WORDS)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vaccination 12 - 17 ans (Pfizer)",
                "Vaccination covid-19",
                "Vaccination +30 ans",
                "Femmes enceintes à partir du 2ème trimestre",
                "Salle au 1er étage",
                "À partir du 1er juin",
                "Vaccination en 2 injections",
                "Marne et Tarn"
            })
    void anUnknownDoseIsAValue(String label) {
        DoseLabel read = DoseLabel.of(label, WORDS);

        assertEquals(Set.of(), read.stated());
        assertEquals(Set.of(Dose.inferred(Dose.UNSPECIFIED)), read.doses());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2ème injection 5-11 ans (Pfizer pédiatrique)|child-second stated",
                "1ère injection de 5 à 11 ans|child-first stated",
                "1ère injection 05-11|child-first stated",
                "1ère injection pédiatrique|child-first stated",
                "1ère injection enfants 12-17 ans|first stated",
                "3e injection 5-11 ans|booster stated"
            })
    void dosesOfChildrenAreTheirs(String label, String doses) {
        assertEquals(doses, told(DoseLabel.of(label, WORDS)));
    }

    @Test
    void aGroupTellsWhatTheLabelDoesNotAndNoMore() {
        String first = "COVID19 - 1ere injection";

        assertEquals(
                "first inferred",
                told(DoseLabel.of("Moderna (30 ans et plus)", WORDS).within(first)));
        assertEquals("second stated", told(DoseLabel.of("2ème injection", WORDS).within(first)));
        assertEquals(
                "child-first inferred",
                told(DoseLabel.of("Pfizer 5-11 ans", WORDS).within(first)));
        assertEquals(
                Audience.of(AudienceGroup.RESTRICTED, "Je suis une personne de + 70 ANS (PF)"),
                DoseLabel.of("1ère injection", WORDS)
                        .within("Je suis une personne de + 70 ANS (PF)")
                        .audience());
    }

    @ParameterizedTest
    @CsvSource({
        "5-11 ans, 5, 11",
        "de 5 à 11 ans, 5, 11",
        "05-11, 5, 11",
        "12 - 17 ans, 12, 17",
        "entre 18 et 54 ans, 18, 54",
        "+70 ANS, 70, ",
        "+ de 70 ans, 70, ",
        "plus de 55 ans, 55, ",
        "30 ans et plus, 30, ",
        "18 ans et +, 18, ",
        "à partir de 12 ans, 12, ",
        "moins de 55 ans, , 54",
        "-18 ans, , 17",
        "jusqu'à 17 ans, , 17"
    })
    void readsAges(String label, Integer youngest, Integer oldest) {
        assertEquals(Optional.of(new AgeRange(optional(youngest), optional(oldest))), AgeRange.find(label));
    }

    @ParameterizedTest
    @CsvSource({"3 à 6 mois", "de 9h-17h", "covid-19", "rendez-vous le 3-11 mois", "12 ans", "55-18 ans révolu"})
    void readsNoAgesWhereThereAreNone(String label) {
        assertEquals(Optional.empty(), AgeRange.find(label).filter(range -> range.youngest()
                .isPresent()));
    }

    @Test
    void agesAreAnAudience() {
        assertEquals(AudienceGroup.CHILDREN, ages("11 à 17 ans"));
        assertEquals(AudienceGroup.ADULTS, ages("+18 ans"));
        assertEquals(AudienceGroup.RESTRICTED, ages("+70 ans"));
        assertEquals(AudienceGroup.RESTRICTED, ages("18-54 ans"));
        assertEquals(AudienceGroup.EVERYONE, ages("Pfizer"));
    }

    @Test
    void rowsOfAPlatformGoFirst() {
        DoseWords own = WORDS.preceded(List.of("stated;second;pf2", "implied;first;6 mois"));

        assertEquals("second stated", told(DoseLabel.of("Vaccin PF2", own)));
        assertEquals("first inferred", told(DoseLabel.of("6 mois", own)));
    }

    private static AudienceGroup ages(String label) {
        return DoseLabel.of(label, WORDS).audience().group();
    }

    private static OptionalInt optional(Integer age) {
        return age == null ? OptionalInt.empty() : OptionalInt.of(age);
    }

    private static String told(DoseLabel label) {
        return label.doses().stream()
                .map(dose -> dose.code() + " " + dose.basis().code())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
