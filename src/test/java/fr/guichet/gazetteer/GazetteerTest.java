package fr.guichet.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer FRANCE = Gazetteer.load();

    private static final InseeCode WITH_CENTRE = new InseeCode("54395");
    private static final InseeCode WITHOUT_CENTRE = new InseeCode("38053");

    @Test
    void allOfFranceIsThere() {
        Map<Boolean, Long> communes = FRANCE.listCommunes().stream()
                .collect(Collectors.partitioningBy(CommuneEntry::isArrondissement, Collectors.counting()));

        assertEquals(34_968, communes.get(false));
        assertEquals(
                FRANCE.listDepartements().stream()
                        .map(DepartementEntry::departement)
                        .filter(departement -> !departement.code().equals("98"))
                        .collect(Collectors.toSet()),
                FRANCE.listCommunes().stream().map(CommuneEntry::departement).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "2A004,Ajaccio,2A",
        "2B033,Bastia,2B",
        "97105,Basse-Terre,971",
        "97502,Saint-Pierre,975",
        "97611,Mamoudzou,976",
        "97701,Saint-Barthélemy,977",
        "97801,Saint-Martin,978",
        "98412,Archipel des Kerguelen,984",
        "98613,Uvea,986",
        "98735,Papeete,987",
        "98818,Nouméa,988",
        "75113,Paris 13e arrondissement,75"
    })
    void aCommuneIsFoundByItsCodeAndLiesInItsDepartement(String code, String name, String departement) {
        CommuneEntry commune = FRANCE.find(new InseeCode(code)).orElseThrow();

        assertEquals(name, commune.name());
        assertEquals(new Departement(departement), commune.departement());
    }

    @Test
    void aFormerCodeFindsTheCommuneOfToday() {
        assertEquals(
                "Orée d'Anjou",
                FRANCE.find(new InseeCode("49069")).orElseThrow().name());
        assertEquals(
                "Évry-Courcouronnes",
                FRANCE.find(new InseeCode("91182")).orElseThrow().name());
        assertEquals(Optional.empty(), FRANCE.find(new InseeCode("99999")));
    }

    @Test
    void aDepartementCountsTheInhabitantsOfItsCommunesOnce() {
        CommuneEntry paris = FRANCE.find(new InseeCode("75056")).orElseThrow();

        assertEquals(
                paris.population(),
                FRANCE.find(new Departement("75")).orElseThrow().population());
    }

    @Test
    void everyCommuneHasAPositionThatSaysHowFarItCanBeTrusted() {
        double all = people(List.of(PositionPrecision.values()));

        assertTrue(people(List.of(PositionPrecision.EXACT)) / all > 0.83);
        assertTrue(people(List.of(PositionPrecision.DEPARTEMENT)) / all < 0.003);
    }

    private static int people(List<PositionPrecision> precisions) {
        return FRANCE.listCommunes().stream()
                .filter(commune -> !commune.isArrondissement())
                .filter(commune ->
                        precisions.contains(commune.position().orElseThrow().precision()))
                .mapToInt(commune -> commune.population().orElse(0))
                .sum();
    }

    @Test
    void noPositionIsFarFromItsDepartement() {
        List<String> far = FRANCE.listCommunes().stream()
                .filter(commune -> commune.departement().code().length() == 2)
                .filter(commune -> commune.position().orElseThrow().distanceTo(prefecture(commune)) > 160)
                .map(CommuneEntry::label)
                .toList();

        assertEquals(List.of(), far);
    }

    @Test
    void aCommuneOfWhichNothingIsKnownIsPutAtItsPrefecture() {
        CommuneEntry ouessant = FRANCE.find(new InseeCode("29155")).orElseThrow();

        assertEquals(Optional.of(prefecture(ouessant)), ouessant.position());
        assertEquals(
                PositionPrecision.DEPARTEMENT, ouessant.position().orElseThrow().precision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"38053", "29155"})
    void theCentresInACommunePlaceItWhenItsOwnCentreIsNotKnown(String code) {
        Position one = new Position(45.58, 5.27, PositionPrecision.EXACT);
        Position another = new Position(45.60, 5.29, PositionPrecision.APPROXIMATE);
        Position strange = new Position(0, 45, PositionPrecision.EXACT);

        Gazetteer refined = FRANCE.refinedBy(Map.of(new InseeCode(code), List.of(one, strange, another)));

        assertEquals(
                Optional.of(new Position(45.58, 5.29, PositionPrecision.APPROXIMATE)),
                refined.find(new InseeCode(code)).orElseThrow().position());
    }

    @Test
    void theCentresDoNotMoveACommuneWhoseCentreIsKnown() {
        Position elsewhere = new Position(48, 6, PositionPrecision.EXACT);

        Gazetteer refined = FRANCE.refinedBy(Map.of(WITH_CENTRE, List.of(elsewhere)));

        assertEquals(FRANCE.find(WITH_CENTRE), refined.find(WITH_CENTRE));
    }

    @Test
    void refiningLeavesTheGazetteerItBeganWithAsItWas() {
        CommuneEntry before = FRANCE.find(WITHOUT_CENTRE).orElseThrow();

        Gazetteer refined =
                FRANCE.refinedBy(Map.of(WITHOUT_CENTRE, List.of(new Position(45.6, 5.3, PositionPrecision.EXACT))));

        assertSame(before, FRANCE.find(WITHOUT_CENTRE).orElseThrow());
        assertEquals(
                new Position(45.6, 5.3, PositionPrecision.APPROXIMATE),
                refined.suggest("bourgoin", 1).getFirst().place().position().orElseThrow());
    }

    @Test
    void anEvenNumberOfCentresIsMetInTheMiddle() {
        Gazetteer refined = FRANCE.refinedBy(Map.of(
                WITHOUT_CENTRE,
                List.of(new Position(45, 5, PositionPrecision.EXACT), new Position(46, 6, PositionPrecision.EXACT))));

        assertEquals(
                Optional.of(new Position(45.5, 5.5, PositionPrecision.APPROXIMATE)),
                refined.find(WITHOUT_CENTRE).orElseThrow().position());
    }

    private static Position prefecture(CommuneEntry commune) {
        return FRANCE.find(commune.departement()).orElseThrow().prefecture();
    }
}
