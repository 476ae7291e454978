package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.snapshot.ListingId;
import fr.guichet.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private final Path directory;
    private final Path data;
    private final Path backups;
    private final Path backup;

    BackupTest(@TempDir Path directory) {
        this.directory = directory;
        data = directory.resolve("data");
        backups = directory.resolve("backups");
        backup = backups.resolve("l'été.zip");
    }

    @Test
    void aBackupIsMadeWhileRunningAndHoldsWhatWaited() throws Exception {
        Path elsewhere = directory.resolve("elsewhere");
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(2, NOW));

            Store.BackupResult.Made made = assertInstanceOf(Store.BackupResult.Made.class, store.backup(backup));
            assertEquals(Files.size(backup), made.bytes());
            assertEquals(Set.of("l'été.zip"), names(backups));
            assertTrue(store.health().isWriting());

            assertEquals(new EmbeddedStore.RestoreResult.Restored(Optional.empty()), restored(elsewhere));
        }
        assertEquals(Set.of(listing("a1")), kept(elsewhere));
    }

    @Test
    void restoringKeepsTheFormerFileAside() {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(2, NOW));
            store.backup(backup);
            store.save(listing("b2"), open(2, NOW));
        }

        EmbeddedStore.RestoreResult.Restored done =
                assertInstanceOf(EmbeddedStore.RestoreResult.Restored.class, restored(data));

        assertEquals(Set.of(listing("a1")), kept(data));
        Path aside = done.setAside().orElseThrow();
        assertEquals(
                "guichet.mv.db.before-restore-20210413T100000Z",
                aside.getFileName().toString());
        assertTrue(Files.exists(aside));
    }

    @Test
    void aStoreInUseIsNotOverwritten() {
        try (EmbeddedStore store = Opened.at(data)) {
            store.backup(backup);
            store.save(listing("b2"), open(2, NOW));

            EmbeddedStore.RestoreResult.Refused refused =
                    assertInstanceOf(EmbeddedStore.RestoreResult.Refused.class, restored(data));
            assertTrue(refused.reason().contains("in use"), refused.reason());
        }
        assertEquals(Set.of(listing("b2")), kept(data));
    }

    @Test
    void whatIsNoBackupOrADamagedOneIsRefusedAndTouchesNothing() throws Exception {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(2, NOW));
            store.backup(backup);
        }
        byte[] before = Files.readAllBytes(data.resolve("guichet.mv.db"));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(backup), 2_000);

        for (byte[] bad : List.of("hello".getBytes(StandardCharsets.UTF_8), new byte[0], cut)) {
            Files.write(backup, bad);
            assertInstanceOf(EmbeddedStore.RestoreResult.Refused.class, restored(data));
        }
        Files.delete(backup);
        assertInstanceOf(EmbeddedStore.RestoreResult.Refused.class, restored(data));

        assertArrayEquals(before, Files.readAllBytes(data.resolve("guichet.mv.db")));
        assertEquals(Set.of("guichet.mv.db", "guichet.lock"), names(data));
    }

    @Test
    void aBackupOfANewerVersionIsRefused() {
        Migrations wider =
                new Migrations(List.of(Migrations.OURS.steps().getFirst(), "/fr/guichet/store/embedded/V2__wider.sql"));
        try (EmbeddedStore store = Opened.store(Opened.opening(data, new H2(""), wider))) {
            store.backup(backup);
        }

        EmbeddedStore.RestoreResult.Refused refused =
                assertInstanceOf(EmbeddedStore.RestoreResult.Refused.class, restored(directory.resolve("elsewhere")));
        assertTrue(refused.reason().contains("newer version"), refused.reason());
    }

    @Test
    void aBackupThatCannotBeMadeLeavesTheFormerOne() throws Exception {
        Path notADirectory = Files.writeString(data.resolveSibling("a-file"), "");
        try (EmbeddedStore holder = Opened.at(data);
                EmbeddedStore store = Opened.at(notADirectory)) {
            holder.backup(backup);
            byte[] former = Files.readAllBytes(backup);

            assertInstanceOf(Store.BackupResult.Failed.class, store.backup(backup));
            assertArrayEquals(former, Files.readAllBytes(backup));
            assertInstanceOf(
                    Store.BackupResult.Failed.class, holder.backup(data.resolve("guichet.lock/under-a-file.zip")));
        }
    }

    private EmbeddedStore.RestoreResult restored(Path to) {
        return EmbeddedStore.restore(backup, to, Opened.CLOCK);
    }

    private static Set<ListingId> kept(Path directory) {
        try (EmbeddedStore store = Opened.at(directory)) {
            assertTrue(store.load().isComplete());
            return store.load().value().observations().keySet();
        }
    }

    private static Set<String> names(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
