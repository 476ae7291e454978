package fr.guichet.cli;

import fr.guichet.collect.Adapters;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** Hands what the command line says to the application, before it starts, as settings. */
final class Settings {

    private Settings() {}

    static void set(String name, Object value) {
        System.setProperty(name, value.toString());
    }

    /** For a command that asks one thing and ends: no service, no port, no log but what goes wrong. */
    static void forSingleQuestion() {
        set("quarkus.http.host-enabled", false);
        set("quarkus.management.host-enabled", false);
        set("guichet.registry.enabled", false);
        set("guichet.collect.enabled", false);
        set("quarkus.log.console.stderr", true);
        set("quarkus.log.level", "WARN");
    }

    /** The demo's politeness towards its own sandbox, for every platform. */
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

    /** All platforms are read from there. */
    static void askAt(URI address) {
        set("guichet.collect.base-url", address);
    }

    /** The clock of a demo, shared with its sandbox: real time from now on, at that speed. */
    static Instant sharedClock(double speed) {
        Instant now = Clock.systemUTC().instant();
        set("guichet.clock.start", now);
        set("guichet.clock.real-start", now);
        set("guichet.clock.speed", speed);
        return now;
    }
}
