package fr.guichet.directory;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.directory.catalogue.CatalogueReading;
import fr.guichet.directory.catalogue.JsonLinesFile;
import fr.guichet.directory.identity.Identities;
import fr.guichet.directory.matching.MatchOverrides;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.CentreId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCacheTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00.123456Z");
    private static final PlatformId ALPHA = new PlatformId("alpha");

    private static final Map<PlatformId, FreshnessPolicy> POLICIES =
            Map.of(ALPHA, FreshnessPolicy.forMeanInterval(Duration.ofMinutes(10)));

    private final Path directory;
    private final DirectoryCache memory;

    DirectoryCacheTest(@TempDir Path directory) {
        this.directory = directory.resolve("kept");
        this.memory = new DirectoryCache(this.directory);
    }

    @Test
    void whatPeopleSawIsTheSameAfterARestart() {
        DirectoryOverrides overrides = overrides();
        ShownCentres shown = shown(overrides);
        assertFalse(
                shown.evidence().isEmpty()
                        || shown.retired().isEmpty()
                        || shown.hidden().isEmpty(),
                "no part is missing");
        memory.save(shown, overrides, POLICIES);

        DirectoryCache.Stored stored = new DirectoryCache(directory).read().orElseThrow();
        assertEquals(shown, stored.shown());
        assertEquals(POLICIES, stored.policies());
        assertTrue(stored.holds(overrides, NOW));
    }

    @Test
    void whatOperatorsDecidedSinceIsNotPassedOver() {
        memory.save(shown(DirectoryOverrides.NONE), DirectoryOverrides.NONE, POLICIES);

        assertFalse(memory.read().orElseThrow().holds(overrides(), NOW));
    }

    @Test
    void aCentreThatClosedMeanwhileIsNotShownAgain() {
        memory.save(shown(DirectoryOverrides.NONE), DirectoryOverrides.NONE, POLICIES);

        DirectoryCache.Stored stored = memory.read().orElseThrow();
        assertTrue(stored.holds(DirectoryOverrides.NONE, NOW.plus(Duration.ofDays(6))));
        assertFalse(stored.holds(DirectoryOverrides.NONE, NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void aFileThatWasCutIsNotUsed() throws IOException {
        memory.save(shown(DirectoryOverrides.NONE), DirectoryOverrides.NONE, POLICIES);
        Path file = directory.resolve("centres-shown.jsonl.gz");
        byte[] whole = Files.readAllBytes(file);

        for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), memory.read(), length + " bytes");
        }
    }

    private record OtherHeading(int lines) implements JsonLinesFile.Heading {}

    @Test
    void aFileThatLacksWhatWeNeedIsNotUsed() throws IOException {
        JsonLinesFile.write(directory.resolve("centres-shown.jsonl.gz"), new OtherHeading(0), List.of());

        assertEquals(Optional.empty(), memory.read());
    }

    @Test
    void nothingIsLoadedWithoutAFile() {
        assertEquals(Optional.empty(), memory.read());
    }

    private static DirectoryOverrides overrides() {
        ListingId hidden = new ListingId(CentreId.firstSeenAs(row("2").id()), ALPHA, "quai");
        return new DirectoryOverrides(
                MatchOverrides.NONE, Set.of(hidden), new SuppressedPhones(Set.of(new PhoneNumber("+33353010001"))));
    }

    /** A centre of two sources, one with a listing that may be hidden, one that has closed and one that closes in a week. */
    private static ShownCentres shown(DirectoryOverrides overrides) {
        List<SourceRecord> rows = List.of(
                row("1").link("alpha", "stade?1").record(),
                row("2").at("9 quai du Port", 5_000).link("alpha", "quai").record(),
                row("3").at("2 place du Marché", 9_000).record(closing(NOW.minus(Duration.ofDays(1)))),
                row("4").at("7 rue Haute", 12_000).record(closing(NOW.plus(Duration.ofDays(7)))));
        List<SourceRecord> entries = List.of(entry("alpha", "stade?1").record());
        CatalogueReading reading = new CatalogueReading(ALPHA, NOW, entries.size(), entries, new TreeMap<>());
        BookingPressure pressure = new BookingPressure(LocalDate.parse("2021-04-05"), 1_200, 900);
        return new EditionBuilder(Gazetteer.load(), new LinkReader(List.of()), new Identities(), AddressIds.NONE)
                .build(rows, List.of(reading), overrides, Map.of(new Departement("75"), pressure), NOW)
                .shown();
    }

    private static PublicOpening closing(Instant day) {
        LocalDate closesOn = day.atZone(new Departement("75").zone()).toLocalDate();
        return new PublicOpening(Optional.empty(), Optional.of(closesOn), false, false);
    }
}
