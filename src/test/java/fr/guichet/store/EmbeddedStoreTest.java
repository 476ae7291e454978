package fr.guichet.store;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.store.StoreSettings.Retention;
import fr.guichet.store.embedded.EmbeddedStore;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {

    /** Nothing is written but when a test says so. */
    private static final StoreSettings SETTINGS =
            new StoreSettings(Duration.ofDays(1), 1_000, 1_000_000_000, Retention.DEFAULT);

    private final Path data;

    EmbeddedStoreTest(@TempDir Path data) {
        this.data = data;
    }

    @Override
    Store opened() {
        return opened(SETTINGS);
    }

    private Store opened(StoreSettings settings) {
        EmbeddedStore.Opening opening = EmbeddedStore.open(data.resolve("guichet"), settings, CLOCK);
        return assertInstanceOf(EmbeddedStore.Opening.Opened.class, opening).store();
    }

    @Override
    Store restarted(Store running) {
        running.close();
        return opened();
    }

    @Test
    void keepsAllInOneFileAndOneLock() throws Exception {
        try (var files = Files.list(data.resolve("guichet"))) {
            assertEquals(
                    Set.of("guichet.mv.db", "guichet.lock"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void saysWhatWaitsAndWhatReachedTheFile() {
        Store store = running();
        assertEquals(new StoreHealth.State.Writing(), store.health().state());
        assertEquals(Optional.empty(), store.health().lastWritten());

        store.save(listing("a1"), open(2, NOW));
        store.save(listing("a1"), open(3, NOW));
        assertEquals(1, store.health().unwritten());

        store.flush();
        assertEquals(0, store.health().unwritten());
        assertEquals(Optional.of(NOW), store.health().lastWritten());
        assertEquals(List.of(), store.load().missing());
    }

    @Test
    void saysThatTheFileIsTooLarge() {
        running().close();
        try (Store store = opened(new StoreSettings(Duration.ofDays(1), 1_000, 4_096, Retention.DEFAULT))) {
            store.flush();

            assertTrue(store.health().tooLarge());
            assertTrue(store.health().fileBytes().orElse(0) > 4_096);
        }
    }

    @Test
    void whatCannotBeWrittenIsCountedAndKeepsNothingElseFromTheFile() {
        Incident endless = new Incident("i1", "x".repeat(51), "silent", "refused", NOW, Optional.empty(), 1, "");
        Decision pause = pause();
        running().save(endless);
        running().save(pause);
        running().flush();

        assertEquals(1, running().health().lost());
        assertTrue(running().health().isWriting());
        restart();
        assertEquals(List.of(pause), running().decisions().value());
    }

    @Test
    void theEldestOfAKindMakesRoomAndIsCounted() {
        try (Store store = restartedWith(new StoreSettings(Duration.ofDays(1), 2, 1_000_000_000, Retention.DEFAULT))) {
            store.save(listing("a1"), open(1, NOW));
            store.save(listing("b2"), open(1, NOW));
            store.save(listing("c3"), open(1, NOW));
            store.save(pause());

            assertEquals(3, store.health().unwritten());
            assertEquals(1, store.health().lost());
        }
        restart();
        assertEquals(
                Set.of(listing("b2"), listing("c3")),
                running().load().value().observations().keySet());
    }

    private Store restartedWith(StoreSettings settings) {
        running().close();
        return opened(settings);
    }
}
