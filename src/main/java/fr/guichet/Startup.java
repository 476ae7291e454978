package fr.guichet;

import fr.guichet.collect.Collectors;
import fr.guichet.directory.Directory;
import fr.guichet.directory.RegistrySettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sets the service going: those who ask first, then the directory that tells them what to ask. */
@Singleton
final class Startup {

    void start(@Observes StartupEvent event, RegistrySettings registry, Collectors collectors, Directory directory) {
        if (registry.enabled()) {
            collectors.start();
            directory.start();
        }
    }
}
