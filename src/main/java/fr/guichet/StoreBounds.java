package fr.guichet;

import fr.guichet.store.Retention;
import fr.guichet.store.StoreSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how much the store keeps. */
@ConfigMapping(prefix = "guichet.store")
interface StoreBounds {

    /** Counts by the hour; a month is what operators compare with. */
    @WithDefault("30d")
    Duration keepHours();

    /** Counts by the day: three years. */
    @WithDefault("1098d")
    Duration keepDays();

    /** Of listings that nobody asked any more. */
    @WithDefault("30d")
    Duration keepObservations();

    /** In bytes; a larger file is an alarm, nothing is thrown away. */
    @WithDefault("2000000000")
    long largestFile();

    default StoreSettings settings() {
        StoreSettings usual = StoreSettings.DEFAULT;
        return new StoreSettings(
                usual.writeEvery(),
                usual.mostUnwritten(),
                largestFile(),
                new Retention(keepHours(), keepDays(), keepObservations()));
    }
}
