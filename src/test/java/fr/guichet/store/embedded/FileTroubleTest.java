package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.failure;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import fr.guichet.store.StoredState;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the file, everything but keeping goes on, and what is in memory is kept as soon as it can be. */
class FileTroubleTest {

    private static final AuditLine LINE = AuditLine.of(NOW, "camille", "pause", "mairie", "done", "");

    private final Path data;

    FileTroubleTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void mendTheDisk() {
        FaultyDisk.reset();
    }

    @Test
    void aFullDiskStopsNothingButKeepingAndLosesNothing() {
        try (EmbeddedStore store = Opened.onFaultyDisk(data)) {
            store.save(listing("a1"), open(1, NOW));
            store.flush();

            FaultyDisk.fill();
            store.save(listing("b2"), open(2, NOW));
            store.flush();
            store.save(listing("b2"), open(3, NOW.plusSeconds(60)));
            store.save(LINE);
            store.flush();

            assertEquals("No space left on device", reason(store));
            assertEquals(2, store.health().unwritten());
            assertEquals(0, store.health().lost());
            assertEquals(2, store.load().value().observations().size());

            FaultyDisk.reset();
            store.flush();
            assertTrue(store.health().isWriting());
            assertEquals(0, store.health().unwritten());
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(
                    Map.of(listing("a1"), open(1, NOW), listing("b2"), open(3, NOW.plusSeconds(60))),
                    observations(store));
            assertEquals(LoadResult.all(List.of(LINE)), store.audit(NOW, NOW.plusSeconds(1)));
        }
    }

    @Test
    void aStoreThatStartsOnAFullDiskWritesWhenThereIsRoom() {
        FaultyDisk.fill();
        try (EmbeddedStore store = Opened.onFaultyDisk(data)) {
            store.save(listing("a1"), open(1, NOW));
            store.flush();
            assertFalse(store.health().isWriting());

            FaultyDisk.reset();
            store.flush();
            assertTrue(store.health().isWriting());
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(Map.of(listing("a1"), open(1, NOW)), observations(store));
        }
    }

    @Test
    @Timeout(60)
    void nobodyWaitsForADiskThatDoesNotAnswer() throws InterruptedException {
        try (EmbeddedStore store = Opened.onFaultyDisk(data)) {
            FaultyDisk.Stall stall = FaultyDisk.stall();
            store.save(listing("a1"), open(1, NOW));
            Thread writer = Thread.ofPlatform().start(store::flush);
            stall.reached().await();

            store.save(listing("a1"), open(2, NOW));
            assertEquals(2, store.health().unwritten());
            assertEquals(Map.of(listing("a1"), open(2, NOW)), observations(store));

            FaultyDisk.reset();
            writer.join();
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(Map.of(listing("a1"), open(2, NOW)), observations(store));
        }
    }

    @Test
    @Timeout(60)
    void aFileThatIsSlowToOpenIsReadInTheBackground() {
        try (EmbeddedStore store = Opened.onFaultyDisk(data)) {
            store.save(listing("a1"), open(1, NOW));
        }
        var unused = FaultyDisk.stall();
        Duration impatient = Duration.ofMillis(1);
        try (EmbeddedStore store = Opened.store(Opened.opening(data, FaultyDisk.h2(), Migrations.OURS, impatient))) {
            List<StoredState> found = new ArrayList<>();
            store.onLateLoad(found::add);
            assertFalse(store.load().isComplete());
            assertEquals(Map.of(), observations(store));

            FaultyDisk.reset();
            store.flush();
            assertTrue(store.load().isComplete());
            assertEquals(Map.of(listing("a1"), open(1, NOW)), observations(store));
            assertEquals(List.of(store.load().value()), found);
        }
    }

    @Test
    void whatCannotBeReadIsNeverAnEmptyList() throws Exception {
        try (EmbeddedStore before = Opened.at(data.resolve("guichet"))) {
            before.save(LINE);
        }
        unmount();
        try (EmbeddedStore store = Opened.at(data.resolve("guichet"))) {
            store.save(other());

            LoadResult<List<AuditLine>> audit = store.audit(NOW, NOW.plusSeconds(1));
            assertEquals(List.of(other()), audit.value());
            assertFalse(audit.isComplete());
            assertFalse(store.decisions().isComplete());
            assertFalse(store.load().isComplete());
        }
    }

    /** A file stands in the place of the data directory, as where a volume is not mounted. */
    private void unmount() throws IOException {
        Files.move(data.resolve("guichet"), data.resolve("unmounted"));
        Files.writeString(data.resolve("guichet"), "");
    }

    private void mount() throws IOException {
        Files.delete(data.resolve("guichet"));
        Files.move(data.resolve("unmounted"), data.resolve("guichet"));
    }

    private static AuditLine other() {
        return new AuditLine("other", NOW, "dominique", "resume", "mairie", "done", "");
    }

    @Test
    void aSecondStoreOnOneDirectoryRefusesToStart() {
        try (EmbeddedStore holder = Opened.at(data)) {
            assertTrue(holder.health().isWriting());
            assertTrue(EmbeddedStore.isInUse(data));
            assertEquals(
                    "the data directory " + data + " is in use by another process",
                    Opened.refusal(EmbeddedStore.open(data, Opened.SETTINGS, Opened.CLOCK)));
        }
        assertFalse(EmbeddedStore.isInUse(data));
        assertFalse(EmbeddedStore.isInUse(data.resolve("missing")));
        assertFalse(Files.exists(data.resolve("missing")));
        try (EmbeddedStore store = Opened.at(data)) {
            assertTrue(store.health().isWriting());
        }
    }

    @Test
    void aDirectoryThatBecomesAvailableIsMerged() throws Exception {
        EmbeddedStore holder = Opened.at(data.resolve("guichet"));
        ListingId both = listing("a1");
        CentreId merged = new CentreId("a1");
        CentreIdentity identity = CentreIdentity.seen(merged, List.of(registry("1")), NOW);
        holder.save(both, open(4, NOW));
        holder.save(identity.withMergedInto(new CentreId("b2")));
        holder.save(LINE);
        holder.close();
        unmount();

        try (EmbeddedStore store = Opened.at(data.resolve("guichet"))) {
            List<StoredState> found = new ArrayList<>();
            store.onLateLoad(found::add);
            assertTrue(reason(store).contains("cannot be used"), reason(store));
            store.save(both, Observation.NEVER.failed(failure(NOW.plusSeconds(60))));
            store.save(CentreIdentity.seen(merged, List.of(registry("1"), registry("9")), NOW.plusSeconds(60)));
            store.flush();
            assertEquals(List.of(), found);

            mount();
            store.flush();

            assertEquals(List.of(store.load().value()), found);
            assertEquals(List.of(), store.load().missing());
            assertEquals(LoadResult.all(List.of(LINE)), store.audit(NOW, NOW.plusSeconds(1)));
            store.flush();
            assertEquals(1, found.size());
        }
        try (EmbeddedStore store = Opened.at(data.resolve("guichet"))) {
            assertEquals(
                    open(4, NOW).failed(failure(NOW.plusSeconds(60))),
                    observations(store).get(both));
            CentreIdentity kept = store.load().value().identities().get(merged);
            assertEquals(
                    identity.seenAgain(List.of(registry("1"), registry("9")), NOW.plusSeconds(60))
                            .withMergedInto(new CentreId("b2")),
                    kept);
        }
    }

    @Test
    void retriesWithAGrowingBackOff() throws Exception {
        Files.createDirectory(data.resolve("guichet"));
        unmount();
        try (EmbeddedStore store = Opened.at(data.resolve("guichet"))) {
            turn(store, 3);
            mount();

            turn(store, 3);
            assertFalse(store.health().isWriting());
            turn(store, 1);
            assertTrue(store.health().isWriting());
        }
    }

    /** It retries at the first, the third and the seventh run. */
    private static void turn(EmbeddedStore store, int times) {
        for (int i = 0; i < times; i++) {
            store.turn();
        }
    }

    @Test
    void aTurnAfterTheEndTakesNothingBack() {
        FileOpener opener = new FileOpener(new DataFiles(data), new H2(""), Migrations.OURS, Opened.CLOCK);
        FileKeeper keeper = new FileKeeper(opener, new WriteQueue(10), Opened.CLOCK);
        assertEquals(Optional.empty(), keeper.begin());
        keeper.end();
        keeper.turn();

        try (EmbeddedStore store = Opened.at(data)) {
            assertTrue(store.health().isWriting());
        }
    }

    @Test
    void aDirectoryThatCannotBeCreatedIsReportedAndRetried() throws Exception {
        Path inTheWay = data.resolve("guichet");
        Files.writeString(inTheWay, "a file");
        try (EmbeddedStore store = Opened.at(inTheWay)) {
            assertTrue(reason(store).contains("cannot be used"), reason(store));
            assertEquals(NOW, ((StoreHealth.State.MemoryOnly) store.health().state()).since());

            Files.delete(inTheWay);
            store.flush();
            assertTrue(store.health().isWriting());
        }
    }

    @Test
    void aFileThatDisappearsIsBegunAnewWithAllThatHolds() throws Exception {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(1, NOW));
            store.flush();
            Files.delete(data.resolve("guichet.mv.db"));

            store.save(listing("b2"), open(2, NOW));
            store.flush();
            store.flush();
            assertTrue(store.health().isWriting());
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(Map.of(listing("a1"), open(1, NOW), listing("b2"), open(2, NOW)), observations(store));
        }
    }

    @Test
    void aWriterThatIsInterruptedClosesNoFile() {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(1, NOW));
            Thread.currentThread().interrupt();
            store.flush();

            assertTrue(Thread.interrupted());
            assertTrue(store.health().isWriting());
            assertEquals(0, store.health().unwritten());
        }
    }

    @Test
    void anUnreadableBodyIsSkippedCountedAndReported() throws Exception {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(1, NOW));
            store.save(listing("b2"), open(2, NOW));
        }
        try (var connection = new H2("").open(data.resolve("guichet.mv.db"));
                var statement = connection.createStatement()) {
            statement.execute("update observation set body = '{\"answer\":{}}' where centre_id = 'a1'");
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(Map.of(listing("b2"), open(2, NOW)), observations(store));
            assertEquals(1, store.health().unreadable());
            assertEquals(List.of("1 rows could not be read"), store.load().missing());
            assertTrue(store.health().isWriting());
        }
    }

    private static ExternalId registry(String value) {
        return new ExternalId(ExternalId.REGISTRY, value);
    }

    private static Map<ListingId, Observation> observations(Store store) {
        return store.load().value().observations();
    }

    private static String reason(Store store) {
        return assertInstanceOf(
                        StoreHealth.State.MemoryOnly.class, store.health().state())
                .reason();
    }
}
