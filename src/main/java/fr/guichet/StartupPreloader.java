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
 * Restores the last known state and loads the gazetteer while the framework still starts, so that a restart serves a second earlier. Users of these beans wait for them as usual; a failure
 * here happens there again and is reported there.
 *
 * <p>Customizes no option of Vert.x: this is the first callback after the framework has read the settings.
 */
@Singleton
final class StartupPreloader implements VertxOptionsCustomizer {

    private static final Logger LOG = System.getLogger(StartupPreloader.class.getName());

    private final RegistrySettings registry;
    private final Instance<Startup> startup;
    private final Instance<LastShown> lastShown;
    private final Instance<Gazetteer> gazetteer;

    StartupPreloader(
            RegistrySettings registry,
            Instance<Startup> startup,
            Instance<LastShown> lastShown,
            Instance<Gazetteer> gazetteer) {
        this.registry = registry;
        this.startup = startup;
        this.lastShown = lastShown;
        this.gazetteer = gazetteer;
    }

    @Override
    public void accept(VertxOptions options) {
        if (registry.enabled()) {
            begin("state", () -> startup.get().restore());
            begin("centres", () -> lastShown.get().read());
            begin("gazetteer", gazetteer::get);
        }
    }

    private static void begin(String name, Runnable work) {
        Thread.ofPlatform().daemon().name("preload-" + name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "preloading the {0} failed: {1}", name, e.toString());
            }
        });
    }
}
