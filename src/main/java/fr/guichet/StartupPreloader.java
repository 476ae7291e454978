package fr.guichet;

import fr.guichet.directory.LastShown;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.gazetteer.Gazetteer;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Recalls what was known and reads the gazetteer while the framework still starts, so that a restart serves a second earlier. Whoever needs one of them waits for it as for any other; what goes
 * wrong here goes wrong there again, and is told there.
 *
 * <p>It begins when the framework asks for options of Vert.x, of which it has none: that is the first time that it asks anybody after it has read the settings.
 */
@Singleton
final class StartupPreloader implements VertxOptionsCustomizer {

    private static final Logger LOG = System.getLogger(StartupPreloader.class.getName());

    private final RegistrySettings registry;
    private final Instance<LastKnown> lastKnown;
    private final Instance<LastShown> lastShown;
    private final Instance<Gazetteer> gazetteer;

    StartupPreloader(
            RegistrySettings registry,
            Instance<LastKnown> lastKnown,
            Instance<LastShown> lastShown,
            Instance<Gazetteer> gazetteer) {
        this.registry = registry;
        this.lastKnown = lastKnown;
        this.lastShown = lastShown;
        this.gazetteer = gazetteer;
    }

    @Override
    public void accept(VertxOptions options) {
        if (registry.enabled()) {
            begin("memory", () -> lastKnown.get().recall());
            begin("centres", () -> lastShown.get().read());
            begin("gazetteer", gazetteer::get);
        }
    }

    private static void begin(String what, Runnable work) {
        Thread.ofPlatform().daemon().name("head-start-" + what).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "the {0} has no head start: {1}", what, e.toString());
            }
        });
    }
}
