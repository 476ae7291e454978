package fr.guichet.ops.act;

import fr.guichet.directory.Directory;
import jakarta.inject.Singleton;

/** What is done with the directory. */
@Singleton
final class RegistryActions {

    private final Directory directory;

    RegistryActions(Directory directory) {
        this.directory = directory;
    }

    Done acceptShrink() {
        directory.acceptShrink();
        return Done.atOnce("the registry is being read again; see GET /ops/registry");
    }
}
