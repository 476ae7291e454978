package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.AudienceGroup;
import fr.guichet.spi.CatalogueEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The two recorded editions of the State's registry. The counts are those that were taken from the files themselves, without this code. */
class RecordedRegistryTest {

    @Test
    void everyRowOfTheRecordedCsvIsACentreOrANamedRejection() throws IOException {
        OneDocument april = recorded("centres-vaccination-2021-04-13.csv");

        assertEquals(2174, april.summary().rows());
        assertEquals(2174, april.entries.size());
        assertEquals(2173, april.listed().size());
        CatalogueEntry.Rejected rejected = april.entries.stream()
                .filter(CatalogueEntry.Rejected.class::isInstance)
                .map(CatalogueEntry.Rejected.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("2270", rejected.id().orElseThrow().value(), "the one row without a postcode");
    }

    @Test
    void theRecordedCsvTellsItsClosedAndReservedAndLinklessCentres() throws IOException {
        OneDocument april = recorded("centres-vaccination-2021-04-13.csv");
        april.summary();

        assertEquals(591 - 1, count(april, row -> row.opening().closed()), "the rejected row is flagged closed, too");
        assertEquals(470, count(april, row -> row.bookingLink().isEmpty()));
        assertTrue(
                count(april, row -> row.opening().closedToPublic()) >= 171, "at least the prison units by their type");
        assertTrue(count(april, row -> row.place().audience().group() == AudienceGroup.PROFESSIONALS) > 0);
    }

    @Test
    void everyFeatureOfTheRecordedGeoJsonIsACentreWithAPosition() throws IOException {
        OneDocument february = recorded("centres-vaccination-2021-02-17.geojson");

        assertEquals(1263, february.summary().rows());
        assertEquals(1263, february.listed().size());
        assertTrue(count(february, row -> row.place().position().isPresent()) > 1250);
    }

    @Test
    void theSameCentreOfBothRecordedEditionsHasTheSameIdAndDepartement() throws IOException {
        OneDocument april = recorded("centres-vaccination-2021-04-13.csv");
        OneDocument february = recorded("centres-vaccination-2021-02-17.geojson");
        april.summary();
        february.summary();

        long moved = february.listed().stream()
                .filter(old -> april.listed().stream()
                        .filter(now -> now.id().equals(old.id()))
                        .anyMatch(now -> !now.place()
                                .address()
                                .departement()
                                .equals(old.place().address().departement())))
                .count();

        assertTrue(moved <= 1, moved + " centres changed département");
    }

    private static OneDocument recorded(String name) throws IOException {
        Path file = Path.of(System.getProperty("shared.directory", "../shared"), "recorded", "sante-fr", name);
        Assumptions.assumeTrue(Files.isReadable(file), "recorded registries are not here: " + name);
        return OneDocument.of(Files.readAllBytes(file));
    }

    private static long count(OneDocument document, Predicate<CatalogueEntry.Listed> claim) {
        return document.listed().stream().filter(claim).count();
    }
}
