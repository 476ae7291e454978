package fr.guichet.directory.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Stores the last accepted registry document and its metadata, so that a restart works without the registry's server. */
public final class RegistryFiles {

    private static final String DOCUMENT = "registry-accepted";
    private static final String FACTS = "registry-accepted.properties";

    private static final Logger LOG = System.getLogger(RegistryFiles.class.getName());

    private final Path directory;
    private Optional<AcceptedLoad> unstored = Optional.empty();

    /** @param directory created if missing */
    public RegistryFiles(Path directory) {
        this.directory = directory;
    }

    /** Creates a draft to copy the document to while it is read. */
    Draft newDraft() {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "registry-", ".draft");
            return new Draft(file, Files.newOutputStream(file));
        } catch (IOException e) {
            return new Draft(e);
        }
    }

    /** Accepts a draft. When it cannot be stored, the load is only known until the next restart. */
    void accept(Draft draft, AcceptedLoad load) {
        unstored = Optional.of(load);
        try {
            store(draft.complete(), load);
            unstored = Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The accepted registry cannot be stored; running from memory: {0}", e.toString());
        }
    }

    /** Stores first the document, then its metadata. */
    private void store(Path draft, AcceptedLoad load) throws IOException {
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

    /** Empty when nothing was accepted yet or the stored metadata is unreadable. */
    Optional<AcceptedLoad> lastAccepted() {
        return unstored.or(this::lastStored);
    }

    Optional<AcceptedLoad> lastStored() {
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
            LOG.log(Level.WARNING, "The metadata of the last registry load is unreadable", e);
            return Optional.empty();
        }
    }

    /** The last stored document; exists only when {@link #lastStored} is present. */
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

    /** A copy of the document. A failure to write it is kept for the end: the document is read all the same. Not thread-safe. */
    static final class Draft extends OutputStream {

        private final @Nullable Path file;
        private final OutputStream out;
        private @Nullable IOException failure;

        Draft(Path file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        private Draft(IOException failure) {
            this.file = null;
            this.out = OutputStream.nullOutputStream();
            this.failure = failure;
        }

        @Override
        public void write(int octet) {
            attempt(() -> out.write(octet));
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            attempt(() -> out.write(octets, from, length));
        }

        @Override
        public void close() {
            attempt(out::close);
        }

        private void attempt(Writing writing) {
            if (failure == null) {
                try {
                    writing.run();
                } catch (IOException e) {
                    failure = e;
                }
            }
        }

        /** The complete copy. */
        private Path complete() throws IOException {
            close();
            if (failure != null || file == null) {
                throw new IOException("no copy was made", failure);
            }
            return file;
        }

        /** Deletes what was not stored. */
        void delete() {
            if (file != null) {
                try (out) {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "A draft cannot be deleted: {0}", e.toString());
                }
            }
        }

        private interface Writing {
            void run() throws IOException;
        }
    }
}
