package fr.guichet.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoApiFileTest {

    private static final Gazetteer FRANCE = Gazetteer.load();

    private static final String BOURGOIN = """
            {"nom":"Bourgoin-Jallieu","code":"38053","codesPostaux":["38300"],"codeDepartement":"38","population":30200,\
            "centre":{"type":"Point","coordinates":[5.2737,45.5987]},"_score":1}""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void itsCentresAreExact() throws Exception {
        Gazetteer better = FRANCE.with(read("[" + BOURGOIN + "]"));

        CommuneEntry commune = better.find(new InseeCode("38053")).orElseThrow();
        assertEquals(Optional.of(new Position(45.5987, 5.2737, PositionPrecision.EXACT)), commune.position());
        assertEquals(OptionalInt.of(30_200), commune.population());
    }

    @Test
    void whatItDoesNotListOrKnowStaysAsItWas() throws Exception {
        Gazetteer better = FRANCE.with(
                read(
                        "[{\"code\":\"49126\",\"nom\":\"Orée d'Anjou\"},{\"code\":\"75113\",\"nom\":\"Paris 13e Arrondissement\"}]"));

        assertEquals(FRANCE.listCommunes(), better.listCommunes());
        assertEquals(
                "Orée d'Anjou (49)",
                better.suggest("drain", 1).getFirst().place().label());
    }

    @Test
    void aNewCommuneIsFoundByItsName() throws Exception {
        Gazetteer better = FRANCE.with(
                read(
                        "[{\"code\":\"38999\",\"nom\":\"Xylopolis\",\"codesPostaux\":[\"38990\"],\"centre\":{\"type\":\"Point\",\"coordinates\":[5.5,45.3]}}]"));

        CommuneEntry found =
                (CommuneEntry) better.suggest("xylopo", 1).getFirst().place();
        assertEquals(new InseeCode("38999"), found.code());
        assertEquals(List.of(new Postcode("38990")), found.postcodes());
        assertEquals(found, better.suggest("38990", 1).getFirst().place());
    }

    @Test
    void theEditionIsTheFiles() throws Exception {
        GeoApiFile file = read("[" + BOURGOIN + "]");

        assertEquals(
                Files.getLastModifiedTime(folder.resolve("communes.json")).toInstant(),
                FRANCE.with(file).edition());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"code\":\"38053\"}|not a list of communes: it does not begin with '['",
                "code;nom|no JSON, or not of this shape, at line 1",
                "[{\"code\":\"38053\",|no JSON, or not of this shape, at line 1",
                "[]|it lists no commune",
                "[null]|row 1 is null",
                "[38053]|no JSON, or not of this shape, at line 1",
                "[{\"code\":\"380\",\"nom\":\"A\"}]|row 1 (380 A): 'code' is not an INSEE code",
                "[{\"nom\":\"A\"}]|row 1 (null A): 'code' is not an INSEE code",
                "[{\"code\":\"96001\",\"nom\":\"A\"}]|row 1 (96001 A): 'code' lies in no known département",
                "[{\"code\":\"38053\",\"nom\":\" \"}]|'nom' is missing",
                "[{\"code\":\"38053\",\"nom\":\"A\",\"codesPostaux\":[\"x\"]}]|'x' is not a postcode",
                "[{\"code\":\"38053\",\"nom\":\"A\",\"population\":-1}]|'population' is negative",
                "[{\"code\":\"38053\",\"nom\":\"A\",\"population\":\"many\"}]|no JSON, or not of this shape, at line 1",
                "[{\"code\":\"38053\",\"nom\":\"A\",\"centre\":{\"type\":\"Polygon\"}}]|'centre' is not a GeoJSON point",
                "[{\"code\":\"38053\",\"nom\":\"A\",\"centre\":{\"type\":\"Point\",\"coordinates\":[null,45]}}]|'centre' lacks a coordinate",
                "[{\"code\":\"38053\",\"nom\":\"A\"},{\"code\":\"38053\",\"nom\":\"B\"}]|the commune 38053 is listed twice"
            })
    void anInvalidFileIsRefusedWithPlaceAndReason(String text, String why) {
        RefusedCommunesException refused = assertThrows(RefusedCommunesException.class, () -> read(text));

        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertTrue(refused.getMessage().contains("communes.json"), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
    }

    @Test
    void swappedCoordinatesAreRefusedByName() {
        RefusedCommunesException refused = assertThrows(
                RefusedCommunesException.class,
                () -> read("[" + BOURGOIN.replace("[5.2737,45.5987]", "[45.5987,5.2737]") + "]"));

        assertTrue(
                refused.getMessage()
                        .endsWith(
                                "row 1 (38053 Bourgoin-Jallieu): 'centre' 45.5987, 5.2737 is not in Isère (département 38): longitude comes first, then latitude"),
                refused.getMessage());
    }

    @Test
    void aMissingFileIsReported() {
        RefusedCommunesException refused = assertThrows(
                RefusedCommunesException.class, () -> GeoApiFile.read(folder.resolve("none.json"), FRANCE));

        assertTrue(refused.getMessage().endsWith("none.json: there is no such file"), refused.getMessage());
    }

    private GeoApiFile read(String text) throws RefusedCommunesException {
        Path file = folder.resolve("communes.json");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return GeoApiFile.read(file, FRANCE);
    }
}
