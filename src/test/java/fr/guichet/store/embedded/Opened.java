package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.guichet.store.StoreSettings;
import fr.guichet.store.StoreSettings.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Stores for tests: nothing is written but when a test says so. */
final class Opened {

    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final StoreSettings SETTINGS =
            new StoreSettings(Duration.ofDays(1), 1_000, 1_000_000_000, Retention.DEFAULT);

    private Opened() {}

    static EmbeddedStore at(Path directory) {
        return store(EmbeddedStore.open(directory, SETTINGS, CLOCK));
    }

    static EmbeddedStore onFaultyDisk(Path directory) {
        return store(opening(directory, FaultyDisk.h2(), Migrations.OURS));
    }

    static EmbeddedStore.Opening opening(Path directory, H2 h2, Migrations migrations) {
        return opening(directory, h2, migrations, EmbeddedStore.OPENING);
    }

    static EmbeddedStore.Opening opening(Path directory, H2 h2, Migrations migrations, Duration patience) {
        FileOpener opener = new FileOpener(new DataFiles(directory), h2, migrations, CLOCK);
        return EmbeddedStore.open(opener, SETTINGS, CLOCK, patience);
    }

    static EmbeddedStore store(EmbeddedStore.Opening opening) {
        return (EmbeddedStore)
                assertInstanceOf(EmbeddedStore.Opening.Opened.class, opening).store();
    }

    static String refusal(EmbeddedStore.Opening opening) {
        return assertInstanceOf(EmbeddedStore.Opening.Refused.class, opening).message();
    }
}
