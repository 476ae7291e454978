package fr.guichet.directory.identity;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.directory.DirectoryOverrides;
import fr.guichet.directory.Edition;
import fr.guichet.directory.EditionBuilder;
import fr.guichet.directory.catalogue.CatalogueReading;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Retired;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.CentreIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Editions of the directory that follow each other over restarts, as the store sees them. */
class StoredIdentitiesTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void idsOutliveARestartWithAnotherRegistry() {
        Set<CentreId> first = ids(restarted(
                NOW,
                List.of(),
                row("1").record(),
                row("2").at("2 rue Haute", 3000).record()));

        Edition second = restarted(
                NOW.plus(Duration.ofDays(60)),
                List.of(),
                row("1").named("Un tout autre nom").at("9 rue Neuve", 900).record(),
                row("2").at("2 rue Haute", 3000).record());

        assertEquals(first, ids(second));
    }

    @Test
    void aCentreThatLeftTheRegistryIsClosedSinceItWasMissedFirst() {
        CentreId left =
                ids(restarted(NOW, List.of(), row("1").record())).iterator().next();
        restarted(NOW.plusSeconds(60), List.of(), row("2").record());
        Edition later = restarted(NOW.plusSeconds(120), List.of(), row("2").record());

        Retired.Closed closed = (Retired.Closed) later.index().findRetired(left).orElseThrow();
        CentreIdentity kept =
                Objects.requireNonNull(store.load().value().identities().get(left));
        assertEquals("left-registry", closed.reason());
        assertEquals(NOW.plusSeconds(60), kept.closed().orElseThrow().since());
    }

    @Test
    void aMergeIsStoredAndRedirectsToTheOther() {
        SourceRecord entry = entry("alpha", "stade?1").record();
        SourceRecord row = row("1").at("", 5000).record();
        Set<CentreId> apart = ids(restarted(NOW, List.of(entry), row));
        CentreId goesOn = CentreId.firstSeenAs(row.id());
        CentreId merged =
                apart.stream().filter(id -> !id.equals(goesOn)).findFirst().orElseThrow();

        Edition together = restarted(NOW.plusSeconds(60), List.of(entry), row("1").record());

        assertEquals(
                new Retired.Merged(goesOn), together.index().findRetired(merged).orElseThrow());
        assertEquals(Set.of(goesOn), ids(together));
    }

    @Test
    void aCentreOfACatalogueThatWasNotReadYetIsNotCalledClosed() {
        CentreId id =
                ids(restarted(
                                NOW,
                                List.of(entry("alpha", "stade?1").record()),
                                row("1").at("", 5000).record()))
                        .stream()
                        .filter(other -> !other.equals(CentreId.firstSeenAs(row("1").id())))
                        .findFirst()
                        .orElseThrow();

        Edition withoutCatalogue =
                editions().build(List.of(row("1").record()), List.of(), DirectoryOverrides.NONE, Map.of(), NOW);

        assertTrue(withoutCatalogue.index().findRetired(id).isEmpty());
    }

    private Edition restarted(Instant now, List<SourceRecord> catalogue, SourceRecord... rows) {
        Identities identities = new Identities();
        StoredIdentities memory = new StoredIdentities(store);
        identities.restore(memory.load());
        CatalogueReading reading =
                new CatalogueReading(new PlatformId("alpha"), now, catalogue.size(), catalogue, new TreeMap<>());
        Edition edition = new EditionBuilder(Gazetteer.load(), new LinkReader(List.of()), identities, AddressIds.NONE)
                .build(Stream.of(rows).toList(), List.of(reading), DirectoryOverrides.NONE, Map.of(), now);
        memory.save(identities, edition.index(), now);
        return edition;
    }

    private EditionBuilder editions() {
        Identities identities = new Identities();
        identities.restore(new StoredIdentities(store).load());
        return new EditionBuilder(Gazetteer.load(), new LinkReader(List.of()), identities, AddressIds.NONE);
    }

    private static Set<CentreId> ids(Edition edition) {
        return edition.index().centres().stream().map(Centre::id).collect(Collectors.toSet());
    }
}
