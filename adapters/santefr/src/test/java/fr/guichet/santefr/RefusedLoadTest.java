package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLoadTest {

    private static final String HEADER = "gid;nom;com_cp;rdv_tel\n";
    private static final String ROW = "7;Salle des Essais;54000;\n";
    private static final String FEATURE =
            "{\"type\":\"Feature\",\"properties\":{\"c_gid\":7,\"c_nom\":\"Salle\",\"c_com_cp\":\"54000\"},\"geometry\":null}";

    @ParameterizedTest
    @ValueSource(strings = {"gid", "nom", "com_cp"})
    void aHeaderThatLacksARequiredColumnIsNamed(String column) {
        String body = (HEADER + ROW).replaceFirst(column, "autre");

        assertRefused("no column " + column, body);
    }

    @Test
    void aHeaderThatHasAColumnTwiceIsRefused() {
        assertRefused("gid is there twice", "gid;nom;com_cp;gid\n7;Salle;54000;8\n");
    }

    @Test
    void anEmptyDocumentIsRefused() {
        assertRefused("empty", "");
        assertRefused("empty", " \n\n");
    }

    @Test
    void aRegistryWithoutARowIsRefusedAndNotTakenForNoCentre() {
        assertRefused("no row", HEADER);
        assertRefused("no row", "{\"type\":\"FeatureCollection\",\"features\":[]}");
    }

    @Test
    void aPageForPeopleIsRefused() {
        assertRefused("HTML", "<!DOCTYPE html><html><title>Maintenance</title></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"four-centres.csv", "four-centres.geojson"})
    void fewerBytesThanAnnouncedAreRefusedWhereverTheCutFalls(String sample) {
        byte[] whole = OneDocument.sample(sample).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length += 37) {
            OneDocument cut = OneDocument.of(
                    OneDocument.ADDRESS, new ByteArrayInputStream(whole, 0, length), OptionalLong.of(whole.length));

            assertEquals("cut short: " + length + " bytes read of " + whole.length + " announced", cut.refusal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"four-centres.csv", "four-centres.geojson"})
    void aDocumentCutInsideItsRowsIsRefusedEvenWhenNoLengthWasAnnounced(String sample) {
        byte[] whole = OneDocument.sample(sample).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 1; length += 37) {
            if (length == 0 || whole[length - 1] != '\n') {
                OneDocument cut = OneDocument.of(
                        OneDocument.ADDRESS, new ByteArrayInputStream(whole, 0, length), OptionalLong.empty());
                assertTrue(!cut.refusal().isBlank());
            }
        }
    }

    @Test
    void aShortLastRowIsRefused() {
        assertRefused("the last row (200) lacks fields", HEADER + ROW.repeat(199) + "8;Salle\n");
    }

    @Test
    void aLastRowWithoutLineEndIsRefused() {
        assertRefused("no line end after the last row (200)", HEADER + ROW.repeat(199) + ROW.strip());
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertRefused("never closed", HEADER + ROW.repeat(199) + "8;Salle;54000;\"03\n");
    }

    @Test
    void moreThanOneBadRowInAHundredIsRefusedWithTheReasons() {
        String bad = "x;Salle;54000;\n";

        assertEquals(
                200,
                OneDocument.of(HEADER + bad.repeat(2) + ROW.repeat(198))
                        .summary()
                        .rows());
        assertRefused(
                "3 of 200 rows are bad, more than 1 %: {gid-malformed=3}", HEADER + bad.repeat(3) + ROW.repeat(197));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = (HEADER + ROW.repeat(20_000) + "8;Théâtre;54000;\n").getBytes(StandardCharsets.ISO_8859_1);

        assertTrue(OneDocument.of(latin).refusal().startsWith("not UTF-8"));
    }

    @Test
    void textThatWasDamagedBeforeIsRefusedInBothEditions() {
        assertRefused("damaged text (U+FFFD) in row 2, column nom", HEADER + ROW + "8;Th\ufffd\ufffdtre;54000;\n");
        assertRefused(
                "damaged text (U+FFFD) in row 1, column nom", collection(FEATURE.replace("Salle", "Th\\ufffdtre")));
    }

    @Test
    void aFieldThatIsNoTextButAFloodIsRefused() {
        String flood = "x".repeat(1_000_001);

        assertRefused("1000000", HEADER + "7;" + flood + ";54000;\n");
        assertRefused("1000000", collection(FEATURE.replace("Salle", flood)));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertRefused("nesting", collection("{\"properties\":" + "[".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":[%s]",
                "{\"type\":\"FeatureCollection\",\"features\":[%s",
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}}",
                "{\"type\":\"FeatureCollection\",\"features\":[%s],\"features\":[]}",
                "{\"type\":\"Topology\",\"features\":[%s]}",
                "{\"error\":\"too many requests\"}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}"
            })
    void jsonThatIsNoClosedFeatureCollectionIsRefused(String shape) {
        assertRefused("", shape.formatted(FEATURE));
    }

    @Test
    void moreThanOneFeatureInAHundredWithoutIdIsRefused() {
        String nameless = "{\"type\":\"Feature\",\"properties\":{\"gid\":1,\"c_nom\":\"Salle\"},\"geometry\":null}";

        assertRefused("gid-malformed=1", collection(nameless));
        assertRefused("feature-without-properties=1", collection("{\"type\":\"Feature\"}"));
        assertRefused("feature-malformed=1", collection("[[1]]"));
    }

    @Test
    void theExcerptStopsBeforeAnybodysData() {
        String body = "gid;autre\n7;Madame Inventée\n";

        FetchResult<?> result = OneDocument.of(body).read();

        Failure.Unreadable unreadable = (Failure.Unreadable) ((FetchResult.Failed<?>) result).failure();
        assertEquals("gid;autre", unreadable.excerpt());
    }

    @Test
    void oneBadRowAmongManyIsHandedOverWithItsNumberAndReason() {
        OneDocument document = OneDocument.of(HEADER + ROW.repeat(50) + "8;Salle\n" + ROW.repeat(50));

        assertEquals(101, document.summary().rows());
        assertEquals(100, document.listed().size());
        assertEquals(51, document.rejected().getFirst().row());
        assertEquals(
                "wrong-field-count", document.rejected().getFirst().reason().reason());
        assertEquals(
                "line 52 has 2 fields, the header 4",
                document.rejected().getFirst().reason().detail());
    }

    private static String collection(String feature) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    }

    private static void assertRefused(String why, String body) {
        String refusal = OneDocument.of(body).refusal();
        assertTrue(refusal.contains(why), refusal);
    }
}
