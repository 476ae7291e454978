package fr.guichet.directory.registry;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Stores the last accepted registry document and its metadata, so that a restart works without the registry's server. */
public final class RegistryFiles {

    private static final String DOCUMENT = "registry-accepted";
    private static final String FACTS = "registry-accepted.properties";

    private final Path directory;

    /** @param directory created if missing */
    public RegistryFiles(Path directory) {
        this.directory = directory;
    }

    /** Creates a draft to copy the document to while it is read. */
    public Path newDraft() throws IOException {
        Files.createDirectories(directory);
        return Files.createTempFile(directory, "registry-", ".draft");
    }

    /** Stores a draft as the last accepted document, first the document, then its metadata. */
    public void accept(Path draft, AcceptedLoad load) throws IOException {
        Files.move(draft, document(), StandardCopyOption.REPLACE_EXISTING);
        Properties facts = new Properties();
        facts.setProperty("location", load.location());
        facts.setProperty("rows", Long.toString(load.rows()));
        facts.setProperty("acceptedAt", load.acceptedAt().toString());
        load.etag().ifPresent(etag -> facts.setProperty("etag", etag));
        load.lastModified().ifPresent(modified -> facts.setProperty("lastModified", modified));
        Path written = Files.createTempFile(directory, "registry-", ".facts");
        try (Writer out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            facts.store(out, null);
        }
        Files.move(written, directory.resolve(FACTS), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when nothing was accepted yet or the metadata is unreadable. */
    public Optional<AcceptedLoad> lastAccepted() {
        Path facts = directory.resolve(FACTS);
        if (!Files.isReadable(facts) || !Files.isReadable(document())) {
            return Optional.empty();
        }
        Properties read = new Properties();
        try (var in = Files.newBufferedReader(facts, StandardCharsets.UTF_8)) {
            read.load(in);
            return Optional.of(new AcceptedLoad(
                    read.getProperty("location", ""),
                    Long.parseLong(read.getProperty("rows", "0")),
                    Instant.parse(read.getProperty("acceptedAt", "")),
                    Optional.ofNullable(read.getProperty("etag")),
                    Optional.ofNullable(read.getProperty("lastModified"))));
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            System.getLogger(RegistryFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "The metadata of the last registry load is unreadable", e);
            return Optional.empty();
        }
    }

    /** The last accepted document; exists only when {@link #lastAccepted} is present. */
    public Path document() {
        return directory.resolve(DOCUMENT);
    }

    /**
     * The last registry load that was accepted.
     *
     * @param location where it was read from, a file or an address
     * @param rows how many rows it had
     * @param acceptedAt when
     * @param etag its validator, if its server gave one
     * @param lastModified its other validator, if its server gave one
     */
    public record AcceptedLoad(
            String location, long rows, Instant acceptedAt, Optional<String> etag, Optional<String> lastModified) {}
}
