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

/** Remembers the last accepted registry load and the document itself, so that a restart without the registry's server starts from it. */
public final class RegistryFiles {

    private static final String DOCUMENT = "registry-accepted";
    private static final String FACTS = "registry-accepted.properties";

    private final Path directory;

    /** @param directory where the files are kept; made when it is not there */
    public RegistryFiles(Path directory) {
        this.directory = directory;
    }

    /** A new file beside the kept ones, to write a document to while it is being read. */
    public Path newDraft() throws IOException {
        Files.createDirectories(directory);
        return Files.createTempFile(directory, "registry-", ".draft");
    }

    /** Keeps a draft as the last accepted document. The document is in place before the facts that speak of it. */
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

    /** Empty when nothing was accepted yet, or what was kept cannot be read. */
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
                    .log(System.Logger.Level.WARNING, "what was kept of the last registry load is unreadable", e);
            return Optional.empty();
        }
    }

    /** The last accepted document; there only when {@link #lastAccepted} is. */
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
