package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of another version is brought to this one's shape whole, or left as it was. */
class MigrationTest {

    private static final H2 DISK = new H2("");
    private static final Migrations WIDER = withStep("V2__wider.sql");
    private static final Migrations BROKEN = withStep("V2__broken.sql");
    private static final String BEFORE = "guichet.mv.db.before-migration-20210413T100000Z";

    private final Path data;

    MigrationTest(@TempDir Path data) {
        this.data = data;
    }

    private static Migrations withStep(String name) {
        return new Migrations(List.of(Migrations.OURS.steps().getFirst(), "/fr/guichet/store/embedded/" + name));
    }

    @AfterEach
    void mendTheDisk() {
        FaultyDisk.reset();
    }

    @Test
    void anOlderFileIsMigratedAndItsOriginalKept() throws Exception {
        byte[] before = filled();

        try (EmbeddedStore store = Opened.store(Opened.opening(data, DISK, WIDER))) {
            assertEquals(
                    Set.of(listing("a1")), store.load().value().observations().keySet());
            assertTrue(store.load().isComplete());
        }
        assertArrayEquals(before, Files.readAllBytes(data.resolve(BEFORE)));
        try (var connection = DISK.open(file())) {
            assertEquals(Migrations.Shape.CURRENT, WIDER.shape(connection));
        }
    }

    @Test
    void aStepThatFailsRefusesAndLeavesTheFileUntouched() throws Exception {
        byte[] before = filled();

        String refusal = Opened.refusal(Opened.opening(data, DISK, BROKEN));

        assertTrue(refusal.contains("cannot bring"), refusal);
        assertTrue(refusal.contains("V2__broken.sql"), refusal);
        assertTrue(refusal.toLowerCase(Locale.ROOT).contains("no_such_table"), refusal);
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(Set.of("guichet.mv.db", "guichet.lock"), names());
        Opened.at(data).close();
    }

    @Test
    void aFileOfANewerVersionRefusesAndIsUntouched() throws Exception {
        filled();
        Opened.store(Opened.opening(data, DISK, WIDER)).close();
        byte[] newer = Files.readAllBytes(file());

        String refusal = Opened.refusal(EmbeddedStore.open(data, Opened.SETTINGS, Opened.CLOCK));

        assertTrue(refusal.contains("newer version"), refusal);
        assertArrayEquals(newer, Files.readAllBytes(file()));
    }

    @Test
    void aFullDiskIsNoReasonToRefuse() throws Exception {
        byte[] before = filled();
        FaultyDisk.fill();

        try (EmbeddedStore store = Opened.store(Opened.opening(data, FaultyDisk.h2(), WIDER))) {
            assertFalse(store.health().isWriting());
            assertArrayEquals(before, Files.readAllBytes(file()));

            FaultyDisk.reset();
            store.flush();
            assertTrue(store.health().isWriting());
            assertEquals(
                    Set.of(listing("a1")), store.load().value().observations().keySet());
        }
    }

    @Test
    void aDraftThatACrashLeftIsThrownAway() throws Exception {
        filled();
        Files.writeString(data.resolve("guichet-draft.mv.db"), "half of a file");

        Opened.store(Opened.opening(data, DISK, WIDER)).close();

        assertEquals(Set.of("guichet.mv.db", "guichet.lock", BEFORE), names());
    }

    private byte[] filled() throws Exception {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(listing("a1"), open(2, NOW));
        }
        return Files.readAllBytes(file());
    }

    private Path file() {
        return data.resolve("guichet.mv.db");
    }

    private Set<String> names() throws Exception {
        try (var files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
