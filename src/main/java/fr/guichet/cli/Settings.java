package fr.guichet.cli;

import fr.guichet.collect.Adapters;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Sets system properties for the application before it starts. */
final class Settings {

    private Settings() {}

    static void set(String name, Object value) {
        System.setProperty(name, value.toString());
    }

    /** For a command that fetches once and exits: no HTTP, no collecting, only warnings in the log. */
    static void forSingleFetch() {
        set("quarkus.http.host-enabled", false);
        set("quarkus.management.host-enabled", false);
        set("guichet.registry.enabled", false);
        set("guichet.collect.enabled", false);
        set("quarkus.log.console.stderr", true);
        set("quarkus.log.level", "WARN");
    }

    /** The demo's request budgets towards its sandbox, for every platform. */
    static void demoPace(double requestsPerSecond, int concurrency, String shortestInterval) {
        Adapters.load().list().forEach(adapter -> {
            String prefix = "adapters." + adapter.id() + ".";
            set(prefix + "requests-per-second", requestsPerSecond);
            set(prefix + "concurrency", concurrency);
            set(prefix + "shortest-interval", shortestInterval);
            set(prefix + "requests-per-day", 0);
            set(prefix + "pause-after-refusal", "15s");
            set(prefix + "breaker.delay", "5s");
        });
    }

    /** Reads all platforms from this address. */
    static void baseUrl(URI address) {
        set("guichet.collect.base-url", address);
    }

    /** The simulated clock that the demo shares with its sandbox: starts now, runs at this speed. */
    static Instant sharedClock(double speed) {
        Instant now = Clock.systemUTC().instant();
        set("guichet.clock.start", now);
        set("guichet.clock.real-start", now);
        set("guichet.clock.speed", speed);
        return now;
    }
}
