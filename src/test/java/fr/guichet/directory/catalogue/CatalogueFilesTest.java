package fr.guichet.directory.catalogue;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.SlotStart;
import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.model.hours.TimeRange;
import fr.guichet.spi.CatalogueHint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFilesTest {

    private static final PlatformId ALPHA = new PlatformId("alpha");
    private static final Instant NOON = Instant.parse("2021-04-13T10:00:00.123456Z");

    private final Path directory;
    private final CatalogueFiles memory;

    CatalogueFilesTest(@TempDir Path directory) {
        this.directory = directory;
        this.memory = new CatalogueFiles(directory.resolve("kept"));
    }

    @Test
    void aReadingIsTheSameAfterARestart() {
        CatalogueReading reading =
                reading(furnished(), entry("alpha", "stade?2").record());
        memory.save(reading);

        assertEquals(Optional.of(reading), new CatalogueFiles(directory.resolve("kept")).load(ALPHA));
    }

    @Test
    void hintsOfAvailabilityAreNotStored() {
        SourceRecord plain = entry("alpha", "stade?1").record();
        CatalogueHint hint = new CatalogueHint(new SlotStart.On(LocalDate.parse("2021-05-20")), NOON);
        SourceRecord hinting = new SourceRecord(
                plain.id(),
                plain.departement(),
                plain.place(),
                plain.opening(),
                plain.ref().map(ref -> ref.withCatalogueHint(Optional.of(hint))),
                Optional.empty(),
                Optional.empty());
        memory.save(reading(hinting));

        assertEquals(List.of(plain), memory.load(ALPHA).orElseThrow().records());
    }

    @Test
    void theLatestReadingIsStored() {
        memory.save(reading(entry("alpha", "stade?1").record()));
        memory.save(reading(entry("alpha", "stade?2").record()));

        assertEquals(
                List.of(entry("alpha", "stade?2").record()),
                memory.load(ALPHA).orElseThrow().records());
    }

    @Test
    void nothingIsKnownOfAPlatformThatWasNeverRead() {
        assertTrue(memory.load(ALPHA).isEmpty());
    }

    @Test
    void aFileThatIsCutOrNotOursIsNoCatalogueAndNotAnEmptyOne() throws IOException {
        memory.save(reading(
                furnished(),
                entry("alpha", "stade?2").record(),
                entry("alpha", "stade?3").record()));
        Path file = directory.resolve("kept/catalogue-alpha.jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertTrue(memory.load(ALPHA).isEmpty(), "cut at " + length);
        }

        Files.writeString(file, "junk");
        assertTrue(memory.load(ALPHA).isEmpty());
    }

    @Test
    void fewerCentresThanItsHeadingSaysAreNoCatalogue() throws IOException {
        Files.createDirectories(directory.resolve("kept"));
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(directory.resolve("kept/catalogue-alpha.jsonl.gz")))) {
            out.write(
                    "{\"platform\":{\"value\":\"alpha\"},\"readAt\":\"2021-04-13T10:00:00Z\",\"rows\":2,\"rejected\":{},\"sightings\":2}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertTrue(memory.load(ALPHA).isEmpty());
    }

    private static CatalogueReading reading(SourceRecord... records) {
        return new CatalogueReading(
                ALPHA, NOON, records.length + 1L, List.of(records), new TreeMap<>(Map.of("no-departement", 1)));
    }

    /** With every field of a catalogue entry. */
    private static SourceRecord furnished() {
        SourceRecord plain = entry("alpha", "stade?1").record();
        Place place = plain.place();
        OpeningHours hours = new OpeningHours(Map.of(
                DayOfWeek.MONDAY,
                new DayHours.Open("9 h à 17 h", List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
                DayOfWeek.SATURDAY,
                new DayHours.Unclear("sur appel"),
                DayOfWeek.SUNDAY,
                new DayHours.Closed("fermé")));
        return new SourceRecord(
                plain.id(),
                plain.departement(),
                new Place(
                        place.name(),
                        place.address(),
                        place.position(),
                        place.kind(),
                        place.audience(),
                        List.of(new PhoneNumber("+33155500100")),
                        hours,
                        Optional.of("au fond de la cour")),
                new PublicOpening(Optional.of(LocalDate.parse("2021-01-18")), Optional.empty(), false, false),
                plain.ref(),
                Optional.of("http://nowhere"),
                Optional.of("wrong-host"));
    }
}
