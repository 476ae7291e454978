package fr.guichet.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final Gazetteer FRANCE = Gazetteer.load();
    private static final int LIMIT = 10;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORLEANS|Orléans (45)",
                "orléans|Orléans (45)",
                "bourg en bresse|Bourg-en-Bresse (01)",
                "  Bourg-en-Bresse  |Bourg-en-Bresse (01)",
                "bourgenbresse|Bourg-en-Bresse (01)",
                "oree d anjou|Orée d'Anjou (49)",
                "orée d’anjou|Orée d'Anjou (49)",
                "oree danjou|Orée d'Anjou (49)",
                "l'hay les roses|L'Haÿ-les-Roses (94)",
                "lhay|L'Haÿ-les-Roses (94)",
                "schoelcher|Schœlcher (972)",
                "st etienne|Saint-Étienne (42)",
                "st-etienne du rouvray|Saint-Étienne-du-Rouvray (76)",
                "ste foy les lyon|Sainte-Foy-lès-Lyon (69)",
                "Stes Maries de la Mer|Saintes-Maries-de-la-Mer (13)",
                "chalon s/ saone|Chalon-sur-Saône (71)",
                "havre|Le Havre (76)",
                "rochelle|La Rochelle (17)"
            })
    void accentsHyphensApostrophesAndAbbreviationsDoNotMatter(String typed, String expected) {
        assertEquals(expected, first(typed));
    }

    @Test
    void anAccentMayStandAfterItsLetter() {
        assertEquals("Évreux (27)", first("E\u0301vreux"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bordaux|Bordeaux (33)",
                "borddeaux|Bordeaux (33)",
                "bordeauy|Bordeaux (33)",
                "strasbuorg|Strasbourg (67)",
                "toulous|Toulouse (31)",
                "marsille|Marseille (13)",
                "st etiene 42|Saint-Étienne (42)"
            })
    void oneTypingErrorIsForgiven(String typed, String expected) {
        assertEquals(expected, first(typed));
    }

    @Test
    void bothDepartementsOfCorsicaComeBeforeWhatOnlyBeginsLikeIt() {
        assertEquals(
                Set.of("Haute-Corse (département 2B)", "Corse-du-Sud (département 2A)"),
                Set.copyOf(labels("corse").subList(0, 2)));
    }

    @Test
    void twoTypingErrorsAreNot() {
        assertFalse(labels("vordaux").contains("Bordeaux (33)"));
    }

    @Test
    void nothingIsSuggestedWithAnErrorWhenTheNameIsWholly() {
        assertEquals(List.of("Orée d'Anjou (49)"), labels("orée d'anjou"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "", "   ", "'", "(", "()", "\u0000", "999999", "日本", "&", "/"})
    void whatIsNoPlaceSuggestsNothing(String typed) {
        assertEquals(List.of(), labels(typed));
    }

    @Test
    void homonymsAreDistinguishedAndTheLargestComesFirst() {
        List<String> labels = labels("saint denis");

        assertEquals(
                List.of("Saint-Denis (974)", "Saint-Denis (93)", "Saint-Denis (11)", "Saint-Denis (30)"),
                labels.subList(0, 4));
        assertEquals(labels.size(), new HashSet<>(labels).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"saint denis 93", "93 saint denis", "Saint-Denis (93)", "saint denis 93200", "93200 Saint-Denis"
            })
    void aCodeBesideTheNameTellsWhichHomonymIsMeant(String typed) {
        assertEquals("Saint-Denis (93)", first(typed));
        assertFalse(labels(typed).contains("Saint-Denis (974)"));
    }

    @Test
    void everyLabelFindsItsOwnPlaceFirst() {
        Set<String> lost = new HashSet<>();
        Stream.concat(FRANCE.listCommunes().stream(), FRANCE.listDepartements().stream())
                .filter(place -> !first(place.label()).equals(place.label()))
                .forEach(place -> lost.add(place.label()));

        assertEquals(Set.of(), lost);
    }

    @Test
    void noTwoPlacesHaveTheSameLabel() {
        Set<String> seen = new HashSet<>();
        List<String> twice = Stream.concat(FRANCE.listCommunes().stream(), FRANCE.listDepartements().stream())
                .map(NamedPlace::label)
                .filter(label -> !seen.add(label))
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void theWholeNameComesBeforeItsBeginningAndThatBeforeAWordInside() {
        List<String> labels = labels("bourg");

        assertEquals(
                List.of(
                        "Bourg (33)",
                        "Bourg (52)",
                        "Le Bourg (46)",
                        "Bourges (18)",
                        "Bourg-en-Bresse (01)",
                        "Bourgoin-Jallieu (38)"),
                labels.subList(0, 6));
        List<String> inside = suggested("girons").map(NamedPlace::label).toList();
        assertEquals("Saint-Girons (09)", inside.getFirst());
    }

    @Test
    void aWordInsideANameIsFound() {
        assertEquals("Cherbourg-en-Cotentin (50)", first("cotentin"));
        assertTrue(labels("courcouronnes").contains("Évry-Courcouronnes (91)"));
    }

    @Test
    void eachPlaceIsSuggestedOnce() {
        for (String typed : List.of("s", "sa", "saint", "l", "paris", "1", "75", "st", "ste")) {
            List<String> labels = labels(typed);
            assertEquals(labels.size(), new HashSet<>(labels).size(), typed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paris 13|Paris 13e (75)",
                "paris 13e|Paris 13e (75)",
                "Paris 13ème|Paris 13e (75)",
                "paris 13e arr|Paris 13e (75)",
                "Paris 13e arrondissement|Paris 13e (75)",
                "paris13|Paris 13e (75)",
                "75013|Paris 13e (75)",
                "75 013|Paris 13e (75)",
                "75116|Paris 16e (75)",
                "paris 1er|Paris 1er (75)",
                "paris 1|Paris 1er (75)",
                "paris 01|Paris 1er (75)",
                "lyon 3|Lyon 3e (69)",
                "69003|Lyon 3e (69)",
                "marseille 13|Marseille 13e (13)",
                "Marseille (13)|Marseille (13)",
                "13008|Marseille 8e (13)"
            })
    void arrondissementsArePlacesOfTheirOwn(String typed, String expected) {
        assertEquals(expected, first(typed));
    }

    @Test
    void anotherArrondissementIsNoTypingError() {
        assertEquals(List.of("Paris 13e (75)"), labels("paris 13"));
    }

    @Test
    void allFortyFiveArrondissementsAreThere() {
        assertEquals(
                45,
                FRANCE.listCommunes().stream()
                        .filter(CommuneEntry::isArrondissement)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "01000,Bourg-en-Bresse (01)",
        "97110,Pointe-à-Pitre (971)",
        "97500,Saint-Pierre (975)",
        "98800,Nouméa (988)"
    })
    void aPostcodeFindsItsLargestCommune(String typed, String expected) {
        assertEquals(expected, first(typed));
    }

    @Test
    void aPostcodeFindsAllItsCommunes() {
        assertEquals(List.of("Bourg-en-Bresse (01)", "Saint-Denis-lès-Bourg (01)"), labels("01000"));
    }

    @Test
    void theBeginningOfAPostcodeFindsTheLargestFirst() {
        assertEquals("Bordeaux (33)", first("330"));
        assertEquals("Ajaccio (2A)", first("20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2a|Corse-du-Sud (département 2A)",
                "2B|Haute-Corse (département 2B)",
                "01|Ain (département 01)",
                "33|Gironde (département 33)",
                "971|Guadeloupe (département 971)",
                "987|Polynésie française (collectivité 987)",
                "Gironde|Gironde (département 33)",
                "cotes d'armor|Côtes-d'Armor (département 22)",
                "reunion|La Réunion (département 974)",
                "val d'oise|Val-d'Oise (département 95)",
                "monaco|Monaco (98)"
            })
    void departementsAreFoundByCodeAndByName(String typed, String expected) {
        assertEquals(expected, first(typed));
    }

    @Test
    void aDepartementComesAmongTheTownsOfItsChefLieusSize() {
        List<String> labels = labels("lo");

        assertTrue(labels.indexOf("Loiret (département 45)") < labels.indexOf("Lorient (56)"), labels.toString());
        assertTrue(labels.indexOf("Lorient (56)") < labels.indexOf("Lot (département 46)"), labels.toString());
    }

    @Test
    void aFormerNameFindsTheCommuneItBecameAPartOf() {
        Suggestion found = FRANCE.suggest("Champtoceaux", LIMIT).getFirst();

        assertEquals("Orée d'Anjou (49)", found.place().label());
        assertEquals(Optional.of("Champtoceaux"), found.formerName());
        assertEquals(
                Optional.empty(),
                FRANCE.suggest("orée d'anjou", LIMIT).getFirst().formerName());
    }

    @Test
    void aNameComesBeforeAnEquallyExactFormerName() {
        List<Suggestion> found = FRANCE.suggest("naves", 50);
        List<Suggestion> whole = found.stream()
                .filter(one -> one.place().name().equals("Naves")
                        || one.formerName().filter("Naves"::equals).isPresent())
                .toList();

        List<Boolean> byFormerName = new ArrayList<>();
        whole.forEach(one -> byFormerName.add(one.formerName().isPresent()));
        assertTrue(byFormerName.contains(true) && byFormerName.contains(false), whole.toString());
        assertEquals(byFormerName.stream().sorted().toList(), byFormerName);
    }

    @Test
    void whileAnAbbreviationIsBeingTypedItMayBecomeAnotherWord() {
        List<String> labels = labels("st");

        assertTrue(labels.contains("Strasbourg (67)") && labels.contains("Saint-Étienne (42)"), labels.toString());
        assertTrue(labels("ste").contains("Sainte-Geneviève-des-Bois (91)"));
    }

    @Test
    void theLimitIsRespected() {
        assertEquals(1, FRANCE.suggest("saint", 1).size());
        assertEquals(50, FRANCE.suggest("saint", 50).size());
        assertEquals(
                labels("saint"),
                FRANCE.suggest("saint", 50).stream()
                        .limit(LIMIT)
                        .map(one -> one.place().label())
                        .toList());
    }

    private static Stream<NamedPlace> suggested(String typed) {
        return FRANCE.suggest(typed, LIMIT).stream().map(Suggestion::place);
    }

    private static List<String> labels(String typed) {
        return suggested(typed).map(NamedPlace::label).toList();
    }

    private static String first(String typed) {
        return suggested(typed).map(NamedPlace::label).findFirst().orElse("nothing");
    }
}
