package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.ExternalId;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Document;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SanteFrAdapterTest {

    @Test
    void isFoundAsAPlatformThatRecognisesNoLink() {
        PlatformAdapter adapter =
                ServiceLoader.load(PlatformAdapter.class).findFirst().orElseThrow();

        assertInstanceOf(SanteFrAdapter.class, adapter);
        assertEquals("santefr", adapter.id().value());
        assertEquals("Santé.fr", adapter.name());
        assertTrue(adapter.hosts().contains(adapter.address().getHost()));
        assertTrue(adapter.recognise(URI.create("https://www.sante.fr/centre")).isEmpty());
    }

    @Test
    void bothEditionsTellTheSameCentres() {
        OneDocument csv = OneDocument.of(OneDocument.sample("four-centres.csv"));
        OneDocument geoJson = OneDocument.of(OneDocument.sample("four-centres.geojson"));

        assertEquals("csv", csv.summary().edition());
        assertEquals("geojson", geoJson.summary().edition());
        assertEquals(4, csv.listed().size());
        assertEquals(csv.entries, geoJson.entries);
    }

    @Test
    void summarySaysHowManyRowsAndBytesWereRead() {
        String body = OneDocument.sample("four-centres.csv");

        CatalogueSummary summary = OneDocument.of(body).summary();

        assertEquals(4, summary.rows());
        assertEquals(body.getBytes(StandardCharsets.UTF_8).length, summary.bytes());
    }

    @Test
    void columnsAreFoundByNameBehindAByteOrderMarkAndAbsentOnesAreUnknown() {
        OneDocument older = OneDocument.of(OneDocument.sample("older-columns.csv"));

        older.summary();

        CatalogueEntry.Listed centre = older.listed().getFirst();
        assertEquals(new ExternalId("registry", "90001"), centre.id());
        assertEquals("54000", centre.place().address().postcode().orElseThrow().value());
        assertTrue(centre.bookingLink().isEmpty());
        assertTrue(centre.editedAt().isEmpty());
        assertEquals(List.of(), centre.warnings());
    }

    @Test
    void handsOverBothRowsOfADoubledIdForTheDirectoryToChoose() {
        OneDocument doubled = OneDocument.of("""
                gid;nom;com_cp;_edit_datemaj
                7;Avant;54000;2021-03-01 10:00:00
                7;Après;54000;2021-03-02 10:00:00
                """);

        assertEquals(2, doubled.summary().rows());
        assertEquals(doubled.listed().get(0).id(), doubled.listed().get(1).id());
    }

    @Test
    void passesOnThatNothingChangedWithoutAnEntry() {
        OneDocument same = OneDocument.of(new FetchResult.Unchanged<Document>(OneDocument.provenance()));

        assertEquals(new FetchResult.Unchanged<>(OneDocument.provenance()), same.read());
        assertEquals(List.of(), same.entries);
    }

    @Test
    void passesOnWhyTheDocumentCouldNotBeOpened() {
        Failure gone = new Failure.Gone("404 at /registry");

        FetchResult<CatalogueSummary> result =
                OneDocument.of(new FetchResult.Failed<Document>(gone)).read();

        assertEquals(new FetchResult.Failed<>(gone), result);
    }

    @Test
    void anAddressThatStopsAnsweringIsUnreachableAndAFileIsUnreadable() {
        assertInstanceOf(Failure.Unreachable.class, failureOf(OneDocument.ADDRESS));
        assertInstanceOf(Failure.Unreadable.class, failureOf(URI.create("file:///registry.csv")));
    }

    private static Failure failureOf(URI address) {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        FetchResult<CatalogueSummary> result =
                OneDocument.of(address, breaking, OptionalLong.empty()).read();
        return ((FetchResult.Failed<CatalogueSummary>) result).failure();
    }

    @Test
    void aBugOfTheReceiverIsNotTakenForABadDocument() {
        OneDocument document = OneDocument.of("gid;nom;com_cp\n7;Salle;54000\n");

        assertThrows(UncheckedIOException.class, () -> new SanteFrAdapter().listCentres(document, entry -> {
            throw new UncheckedIOException(new IOException("the receiver's own"));
        }));
    }

    @Test
    void handsOverARowLongBeforeTheEndIsRead() {
        String csv = "gid;nom;com_cp\n" + "7;Salle;54000\n".repeat(100_000);
        String feature = "{\"properties\":{\"c_gid\":7,\"c_nom\":\"Salle\",\"c_com_cp\":\"54000\"}}";
        String geoJson =
                "{\"type\":\"FeatureCollection\",\"features\":[" + (feature + ",").repeat(20_000) + feature + "]}";

        assertTrue(bytesReadAtFirstEntry(csv) < 100_000);
        assertTrue(bytesReadAtFirstEntry(geoJson) < 100_000);
    }

    private static int bytesReadAtFirstEntry(String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayInputStream body = new ByteArrayInputStream(all);
        AtomicInteger read = new AtomicInteger();
        OneDocument document = OneDocument.of(OneDocument.ADDRESS, body, OptionalLong.of(all.length));

        new SanteFrAdapter().listCentres(document, entry -> read.compareAndSet(0, all.length - body.available()));

        return read.get();
    }
}
