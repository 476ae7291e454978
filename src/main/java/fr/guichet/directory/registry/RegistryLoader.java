package fr.guichet.directory.registry;

import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.directory.registry.RegistryFiles.AcceptedLoad;
import fr.guichet.spi.PlatformAdapter;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** Loads the registry from its location and stores accepted documents. Used by one thread at a time. */
public final class RegistryLoader {

    private final PlatformAdapter adapter;
    private final RegistryReader reader;
    private final RegistryFiles files;
    private final Clock clock;

    public RegistryLoader(PlatformAdapter adapter, RegistryReader reader, RegistryFiles files, Clock clock) {
        this.adapter = adapter;
        this.reader = reader;
        this.files = files;
        this.clock = clock;
    }

    /** The last accepted load, read from the stored document. */
    public Optional<RegistryLoad> lastLoad() {
        return files.lastStored()
                .map(load -> reader.read(
                        attempt(files.document().toString(), DocumentValidators.NONE, OutputStream.nullOutputStream()),
                        OptionalLong.empty()));
    }

    /**
     * Loads the document at a location and stores it when it is accepted.
     *
     * @param onlyIfChanged whether the last accepted document is in use, so that an unchanged one is not read again
     * @param acceptShrink whether a much smaller document is accepted
     */
    public RegistryLoad load(String location, boolean onlyIfChanged, boolean acceptShrink) {
        Optional<AcceptedLoad> last = files.lastAccepted();
        RegistryFiles.Draft draft = files.newDraft();
        try {
            DocumentAttempt attempt =
                    attempt(location, onlyIfChanged ? validators(last, location) : DocumentValidators.NONE, draft);
            OptionalLong lastRows = acceptShrink || last.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(last.get().rows());
            RegistryLoad load = reader.read(attempt, lastRows);
            if (load instanceof RegistryLoad.Accepted accepted) {
                files.accept(draft, facts(location, accepted, attempt.received()));
            }
            return load;
        } finally {
            draft.delete();
        }
    }

    private DocumentAttempt attempt(String location, DocumentValidators validators, OutputStream copy) {
        return new DocumentAttempt(adapter, DocumentSettings.at(location), validators, clock, copy);
    }

    private static DocumentValidators validators(Optional<AcceptedLoad> last, String location) {
        return last.filter(load -> load.location().equals(location))
                .map(load -> new DocumentValidators(load.etag(), load.lastModified()))
                .orElse(DocumentValidators.NONE);
    }

    private AcceptedLoad facts(String location, RegistryLoad.Accepted accepted, DocumentValidators received) {
        return new AcceptedLoad(
                location, accepted.report().rows(), clock.instant(), received.etag(), received.lastModified());
    }
}
