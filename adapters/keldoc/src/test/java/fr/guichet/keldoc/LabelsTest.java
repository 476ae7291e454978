package fr.guichet.keldoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Dose;
import fr.guichet.model.Vaccine;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    /** Each row of the description's table of names met in 2022, as it should be read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1ère Injection +18 ans (ARN-m)||first|arnm|adults",
                "2ème injection unique + 18 ans (ARN-m)||second|arnm|adults",
                "Mono Injection +18 ans (ARN-m) (Covid avéré ancien de 2 mois ou +)||first|arnm|adults",
                "Rappel 3ème Injection +12 ans (ARN-m)||booster|arnm|restricted",
                "2ème injection 5-11 ans (Pfizer pédiatrique)||child-second|pfizer-biontech|children",
                "COVID - 3e injection 11 à 17 ans||booster|unspecified|children",
                "1ère injection seule (sans rappel) + 12 ans||first|unspecified|restricted",
                "3ème injection Pfizer Immunodéprimé||booster|pfizer-biontech|immunocompromised",
                "Rappel personnes proches Immunodéprimés||booster|unspecified|restricted",
                "Vaccination 12 - 17 ans (Pfizer)||unspecified|pfizer-biontech|children",
                "Moderna (30 ans et plus)|COVID19 - 1ere injection pour tous|first|moderna|restricted",
                "1ère Injection Novavax||first|novavax|everyone",
                "1ère injection COVID-19 (ARN messager Pfizer ou Moderna)||first|moderna pfizer-biontech|everyone",
                "1ère injection Vaccin COVID +70 ANS (PF)||first|pfizer-biontech|restricted"
            })
    void readsTheNamesThatMisledOthers(String motive, String category, String dose, String vaccines, String audience) {
        Labels.Offer offer = Labels.offer(motive, category == null ? "" : category);

        assertTrue(Labels.isOfCampaign(motive, category == null ? "" : category, false));
        assertEquals(dose, doses(offer));
        assertEquals(vaccines, vaccines(offer));
        assertEquals(audience, offer.audience().group().code());
    }

    /** Every word of the description's table for a dose, with the dose it means by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inj3",
                "3e injection",
                "3ème dose",
                "3eme",
                "3ieme",
                "3ième",
                "3 ème",
                "3 eme",
                "inj 3",
                "inj. 3",
                "dose trois",
                "dose 3",
                "injection 3",
                "troisième",
                "rappel",
                "3 à 6 mois",
                "6 mois",
                "inj4",
                "4e dose",
                "4ème",
                "4eme",
                "4ieme",
                "4ième",
                "4 ème",
                "4 eme",
                "inj 4",
                "inj. 4",
                "dose 4",
                "injection 4"
            })
    void readsABooster(String words) {
        assertEquals("booster", doses(Labels.offer("Covid " + words, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inj2",
                "2inj",
                "inj 2",
                "pfz 2",
                "pfz2",
                "pf2",
                "2e",
                "2ème",
                "2eme",
                "2ieme",
                "2ième",
                "2 ème",
                "2 -ème",
                "2 eme",
                "2 em",
                "2me",
                "2nd",
                "2 nd",
                "2nde",
                "2de",
                "inj. 2",
                "injection deux",
                "dose 2",
                "injection 2",
                "2 injection",
                "seconde",
                "ayant reçu AstraZeneca",
                "suite à une 1ère",
                "j21",
                "après primo AZ",
                "2 éme",
                "2 inj",
                "2° injection",
                "2éme"
            })
    void readsASecondDose(String words) {
        assertEquals("second", doses(Labels.offer("Covid " + words, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inj1",
                "1re",
                "1inj",
                "inj 1",
                "pfz 1",
                "pfz1",
                "1ère",
                "1ème",
                "1er",
                "1 ère",
                "1ière",
                "1 er",
                "inj. 1",
                "première",
                "dose 1",
                "unique",
                "1 seule",
                "injection 1",
                "1 injection",
                "injection sans indication de rappel",
                "antécédent",
                "atcd",
                "1ere",
                "ayant eu",
                "mono",
                "1 inj",
                "1° injection",
                "janssen",
                "prémière",
                "johnson",
                "1ére inj",
                "1ére",
                "une seule"
            })
    void readsAFirstDose(String words) {
        assertEquals("first", doses(Labels.offer("Covid " + words, "")));
    }

    @ParameterizedTest
    @CsvSource({
        "Vaccination dans le Tarn, unspecified",
        "Centre de la Côte d'Azur, unspecified",
        "Rendez-vous immédiat, unspecified",
        "Injection PFZ2, pfizer-biontech",
        "Jansen ou J&J, janssen",
        "Contre indications Pfizer, unspecified",
        "2ème dose moins de 55 ans suite à AstraZeneca, arnm"
    })
    void namesVaccinesByWholeWords(String motive, String vaccines) {
        assertEquals(vaccines, vaccines(Labels.offer(motive, "")));
    }

    @Test
    void immediateIsNotImmunocompromised() {
        assertEquals(
                Audience.EVERYONE,
                Labels.offer("Rendez-vous immédiat 1ère injection", "").audience());
    }

    @Test
    void theCategoryTellsWhatTheLabelDoesNot() {
        Labels.Offer offer = Labels.offer("2ème injection", "1ère injection Moderna, professionnels de santé");

        assertEquals("second", doses(offer));
        assertEquals("moderna", vaccines(offer));
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "1ère injection Moderna, professionnels de santé"),
                offer.audience());
    }

    @Test
    void aNegatedPublicReservesNothing() {
        assertEquals(
                Audience.EVERYONE,
                Labels.offer("1ère injection", "Non professionnels de santé").audience());
    }

    @ParameterizedTest
    @CsvSource({
        "Vaccination antigrippale, , true",
        "Test antigénique COVID, , true",
        "Fièvre jaune, , true",
        "1ère injection, Vaccination contre la grippe, true",
        "Consultation du voyageur, , false",
        "Entretien, , false"
    })
    void otherReasonsAreLeftOut(String motive, String category, boolean only) {
        assertFalse(Labels.isOfCampaign(motive, category == null ? "" : category, only));
    }

    @ParameterizedTest
    @CsvSource({
        "Personnes de 60 ans et plus, , true",
        "Personnes de 60 ans et plus, Vaccination COVID, false",
        "Vaccination COVID et grippe, , false",
        "Consultation et injection Pfizer, , false",
        "1ère injection, , false"
    })
    void reasonsOfTheCampaignAreAsked(String motive, String category, boolean only) {
        assertTrue(Labels.isOfCampaign(motive, category == null ? "" : category, only));
    }

    @Test
    void oneAppointmentForTwoPublicsIsForBoth() {
        Audience elders = Audience.of(AudienceGroup.RESTRICTED, "+70");
        Audience carers = Audience.of(AudienceGroup.PROFESSIONALS, "soignants");

        assertEquals(Audience.EVERYONE, elders.or(Audience.EVERYONE));
        assertEquals(Audience.EVERYONE, Audience.EVERYONE.or(elders));
        assertEquals(Audience.of(AudienceGroup.RESTRICTED, "+70 / soignants"), elders.or(carers));
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "soignants / infirmiers"),
                carers.or(Audience.of(AudienceGroup.PROFESSIONALS, "infirmiers")));
    }

    private static String doses(Labels.Offer offer) {
        return offer.doses().doses().stream().map(Dose::code).sorted().collect(Collectors.joining(" "));
    }

    private static String vaccines(Labels.Offer offer) {
        return offer.vaccines().stream().map(Vaccine::code).sorted().collect(Collectors.joining(" "));
    }
}
