package fr.guichet.directory.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.Adapters;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.PlatformAdapter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryLoaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-13T10:00:00Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Path registry;

    RegistryLoaderTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        this.registry =
                Path.of(Objects.requireNonNull(RegistryLoaderTest.class.getResource("/registry/two-centres.csv"))
                        .toURI());
    }

    @Test
    void anAcceptedLoadSurvivesARestart() {
        assertInstanceOf(RegistryLoad.Accepted.class, loader(directory).load(registry.toString(), false, false));

        assertEquals(2, accepted(loader(directory).lastLoad().orElseThrow()));
    }

    @Test
    void withoutAUsableDirectoryARegistryIsLoadedAllTheSame() throws IOException {
        RegistryLoader loader = loader(Files.writeString(directory.resolve("a-file"), ""));

        assertEquals(2, accepted(loader.load(registry.toString(), false, false)));
        assertTrue(loader.lastLoad().isEmpty());
    }

    @Test
    void aRegistryThatCannotBeStoredStillRefusesOneThatShrank() throws IOException {
        RegistryLoader loader = loader(Files.writeString(directory.resolve("a-file"), ""));
        assertEquals(2, accepted(loader.load(registry.toString(), false, false)));
        Path shrunk = directory.resolve("shrunk.csv");
        Files.writeString(shrunk, String.join("\n", Files.readAllLines(registry).subList(0, 2)) + "\n");

        assertInstanceOf(RegistryLoad.Refused.class, loader.load(shrunk.toString(), true, false));
    }

    @Test
    void aDiskThatFillsUpKeepsTheLastStoredDocument() throws IOException {
        RegistryFiles files = new RegistryFiles(directory);
        Path draft = Files.createFile(directory.resolve("registry-1.draft"));
        try (RegistryFiles.Draft full = new RegistryFiles.Draft(draft, new FullDisk())) {
            full.write(new byte[] {1, 2, 3});
            files.accept(full, load(9));
            full.delete();
        }

        assertEquals(Optional.of(load(9)), files.lastAccepted());
        assertTrue(new RegistryFiles(directory).lastAccepted().isEmpty());
        assertTrue(Files.notExists(draft));
    }

    private static RegistryFiles.AcceptedLoad load(long rows) {
        return new RegistryFiles.AcceptedLoad("here", rows, CLOCK.instant(), Optional.empty(), Optional.empty());
    }

    private static int accepted(RegistryLoad load) {
        return assertInstanceOf(RegistryLoad.Accepted.class, load).centres().size();
    }

    private static RegistryLoader loader(Path data) {
        PlatformAdapter adapter = Adapters.load().registry();
        LinkReader links = new LinkReader(Adapters.load().list());
        RegistryReader reader = new RegistryReader((CentreRegistry) adapter, links, Gazetteer.load());
        return new RegistryLoader(adapter, reader, new RegistryFiles(data), CLOCK);
    }

    /** Refuses every byte. */
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
