package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.listing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.snapshot.ListingId;
import fr.guichet.store.record.PlatformLimits;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another process uses the directory, or is killed. */
@Timeout(120)
class KilledProcessTest {

    private static final int BATCHES = 20;

    private final Path data;

    KilledProcessTest(@TempDir Path data) {
        this.data = data;
    }

    private @Nullable Process writer;

    @AfterEach
    void kill() throws InterruptedException {
        if (writer != null) {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyBatchThatWasWrittenSurvivesAKill() throws Exception {
        Process child = start();
        int last = readUntil(child.inputReader(), BATCHES);
        child.destroyForcibly().waitFor();

        try (EmbeddedStore store = Opened.at(data)) {
            assertTrue(store.load().isComplete(), () -> store.load().missing().toString());
            assertEquals(Set.of(), missing(store, last));
            PlatformLimits limits = store.load().value().limits().getFirst();
            assertTrue(limits.requests() >= last, limits::toString);
        }
    }

    @Test
    void aSecondProcessRefusesToStartWhileTheFirstLives() throws Exception {
        Process child = start();
        int last = readUntil(child.inputReader(), 1);
        assertEquals(
                "the data directory " + data + " is in use by another process",
                Opened.refusal(EmbeddedStore.open(data, Opened.SETTINGS, Opened.CLOCK)));

        child.destroyForcibly().waitFor();
        try (EmbeddedStore store = Opened.at(data)) {
            assertTrue(store.health().isWriting());
            assertEquals(Set.of(), missing(store, last));
        }
    }

    private Process start() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        writer = child;
        return child;
    }

    private static int readUntil(BufferedReader out, int batch) throws Exception {
        int last = -1;
        while (last < batch) {
            String line = out.readLine();
            assertTrue(line != null, "the writer ended by itself");
            if (line.startsWith("written ")) {
                last = Integer.parseInt(line.substring("written ".length()));
            }
        }
        return last;
    }

    private static Set<ListingId> missing(EmbeddedStore store, int lastBatch) {
        Set<ListingId> missing = new HashSet<>();
        for (int batch = 0; batch <= lastBatch; batch++) {
            for (int i = 0; i < KilledWriter.BATCH; i++) {
                missing.add(listing("b" + batch + "-" + i));
            }
        }
        missing.removeAll(store.load().value().observations().keySet());
        return missing;
    }
}
