package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;

import fr.guichet.model.PlatformId;
import fr.guichet.store.record.PlatformLimits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** A process that writes batch after batch and says which are on the disk, until it is killed. */
public final class KilledWriter {

    static final int BATCH = 25;
    static final PlatformId PLATFORM = new PlatformId("mairie");

    private KilledWriter() {}

    /** @param arguments the data directory */
    public static void main(String[] arguments) {
        EmbeddedStore store = Opened.at(Path.of(arguments[0]));
        for (int batch = 0; ; batch++) {
            for (int i = 0; i < BATCH; i++) {
                store.save(listing("b" + batch + "-" + i), open(5, NOW));
            }
            store.save(new PlatformLimits(
                    PLATFORM, Optional.of(NOW.plusSeconds(batch)), Optional.empty(), LocalDate.EPOCH, batch));
            store.flush();
            System.out.println("written " + batch);
        }
    }
}
