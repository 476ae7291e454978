package fr.guichet.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {

    @Override
    Store opened() {
        return new MemoryStore(StoreSettings.DEFAULT, CLOCK);
    }

    @Override
    Store restarted(Store running) {
        return running;
    }

    @Test
    void saysThatNothingReachesADisk() {
        try (Store store = opened()) {
            assertFalse(store.health().isWriting());
            assertInstanceOf(Store.BackupResult.Failed.class, store.backup(Path.of("nowhere")));
        }
    }
}
