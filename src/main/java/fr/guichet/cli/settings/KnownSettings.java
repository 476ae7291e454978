package fr.guichet.cli.settings;

import fr.guichet.model.PlatformId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings with our prefixes, and those of the framework whose values are checked. Immutable. */
final class KnownSettings {

    private static final String ANY_PLATFORM = "adapters.*.";

    /** Read by the launcher or set by it, and not by the application. */
    private static final List<String> OF_THE_LAUNCHER = List.of(
            "guichet.java-options",
            "guichet.json-logs",
            "guichet.sandbox.jar",
            "guichet.terminal.err",
            "guichet.terminal.out");

    /** By name; a star stands for a name that is free. */
    private static final Map<String, SettingKind> TABLE = table();

    private final Map<String, SettingKind> byName = new TreeMap<>();
    private final List<SettingNames> known;

    /** @param platforms those of the loaded adapters */
    KnownSettings(Collection<PlatformId> platforms) {
        TABLE.forEach((name, kind) -> expanded(name, platforms).forEach(each -> byName.put(each, kind)));
        OF_THE_LAUNCHER.forEach(name -> byName.put(name, SettingKind.TEXT));
        known = byName.entrySet().stream()
                .map(each -> SettingNames.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** One setting, and the names by which files and the environment set it. */
    private record SettingNames(boolean isFree, Pattern property, Pattern variable, SettingKind kind) {

        static SettingNames of(String name, SettingKind kind) {
            return new SettingNames(
                    name.contains("*"),
                    Pattern.compile(regex(name) + "(\\[\\d+])?"),
                    Pattern.compile(regex(KnownSettings.variable(name)) + "(_\\d+_)?"),
                    kind);
        }

        private static String regex(String name) {
            return Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        }
    }

    /** The names in the table. */
    static Collection<String> names() {
        return TABLE.keySet();
    }

    /** The name of the environment variable of a setting. */
    static String variable(String name) {
        return name.replaceAll("[^a-zA-Z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    /** Empty if there is no such setting. */
    Optional<SettingKind> ofProperty(String name) {
        return find(each -> each.property().matcher(name).matches());
    }

    /** Empty if there is no such setting. */
    Optional<SettingKind> ofVariable(String name) {
        return find(each -> each.variable().matcher(name).matches());
    }

    /** Empty if there is no such setting with a part that is free. */
    Optional<SettingKind> ofFreeProperty(String name) {
        return find(each -> each.isFree() && each.property().matcher(name).matches());
    }

    /** Empty if there is no such setting with a part that is free. */
    Optional<SettingKind> ofFreeVariable(String name) {
        return find(each -> each.isFree() && each.variable().matcher(name).matches());
    }

    private Optional<SettingKind> find(Predicate<SettingNames> matching) {
        return known.stream().filter(matching).map(SettingNames::kind).findFirst();
    }

    /** All names; a star stands for a name that is free. */
    Collection<String> all() {
        return byName.keySet();
    }

    private static Stream<String> expanded(String name, Collection<PlatformId> platforms) {
        return name.startsWith(ANY_PLATFORM)
                ? platforms.stream().map(platform -> name.replaceFirst("\\*", platform.value()))
                : Stream.of(name);
    }

    private static Map<String, SettingKind> table() {
        Map<String, SettingKind> table = new TreeMap<>();
        table.put("guichet.answers.ahead", SettingKind.BOOLEAN);
        table.put("guichet.answers.most-bytes", SettingKind.atLeast(0));
        table.put("guichet.campaign", SettingKind.TEXT);
        table.put("guichet.changes.heartbeat", SettingKind.POSITIVE_DURATION);
        table.put("guichet.changes.most-subscribers", SettingKind.between(0, Integer.MAX_VALUE));
        table.put("guichet.clock.real-start", SettingKind.INSTANT);
        table.put("guichet.clock.speed", SettingKind.POSITIVE);
        table.put("guichet.clock.start", SettingKind.INSTANT);
        table.put("guichet.collect.base-url", SettingKind.ADDRESS);
        table.put("guichet.collect.enabled", SettingKind.BOOLEAN);
        table.put("guichet.collect.user-agent", SettingKind.TEXT);
        table.put("guichet.fair-use.burst", SettingKind.between(1, Integer.MAX_VALUE));
        table.put("guichet.fair-use.enabled", SettingKind.BOOLEAN);
        table.put("guichet.fair-use.most-waiting", SettingKind.between(1, Integer.MAX_VALUE));
        table.put("guichet.fair-use.partners.*.burst", SettingKind.between(1, Integer.MAX_VALUE));
        table.put("guichet.fair-use.partners.*.key", SettingKind.TEXT);
        table.put("guichet.fair-use.partners.*.per-minute", SettingKind.between(1, Integer.MAX_VALUE));
        table.put("guichet.fair-use.partners.*.per-second", SettingKind.POSITIVE);
        table.put("guichet.fair-use.per-second", SettingKind.POSITIVE);
        table.put("guichet.fair-use.unchanged-cost", SettingKind.SHARE);
        table.put("guichet.gazetteer.file", SettingKind.TEXT);
        table.put("guichet.ops.operators.*", SettingKind.TEXT);
        table.put("guichet.ops.password", SettingKind.TEXT);
        table.put("guichet.ops.reader-password", SettingKind.TEXT);
        table.put("guichet.ops.readers.*", SettingKind.TEXT);
        table.put("guichet.registry.accept-shrink", SettingKind.BOOLEAN);
        table.put("guichet.registry.bookings", SettingKind.TEXT);
        table.put("guichet.registry.data", SettingKind.TEXT);
        table.put("guichet.registry.enabled", SettingKind.BOOLEAN);
        table.put("guichet.registry.every", SettingKind.POSITIVE_DURATION);
        table.put("guichet.registry.location", SettingKind.TEXT);
        table.put("guichet.snapshot.publish-every", SettingKind.POSITIVE_DURATION);
        table.put("guichet.store.keep-days", SettingKind.POSITIVE_DURATION);
        table.put("guichet.store.keep-hours", SettingKind.POSITIVE_DURATION);
        table.put("guichet.store.keep-observations", SettingKind.POSITIVE_DURATION);
        table.put("guichet.store.largest-file", SettingKind.atLeast(1));
        table.put("guichet.trusted-proxies", SettingKind.TEXT);
        table.put("guichet.web.hotline", SettingKind.TEXT);
        table.put("guichet.web.language", SettingKind.TEXT);
        table.put("guichet.web.name", SettingKind.TEXT);
        table.put("guichet.web.overrides", SettingKind.TEXT);
        table.put("guichet.web.partners.*.defaults.*", SettingKind.TEXT);
        table.put("guichet.web.partners.*.origins", SettingKind.TEXT);
        table.put("guichet.web.partners.*.theme.accent", SettingKind.TEXT);
        table.put("guichet.web.partners.*.theme.background", SettingKind.TEXT);
        table.put("guichet.web.partners.*.theme.corners", SettingKind.between(0, 24));
        table.put("guichet.web.partners.*.theme.scheme", SettingKind.TEXT);
        table.put("guichet.web.public-url", SettingKind.ADDRESS);
        table.put("guichet.web.publisher", SettingKind.TEXT);
        table.put("guichet.web.simulated", SettingKind.BOOLEAN);
        table.put("adapters.*.attempt-deadline", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.base-url", SettingKind.ADDRESS);
        table.put("adapters.*.breaker.delay", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.breaker.failure-ratio", SettingKind.SHARE);
        table.put("adapters.*.breaker.volume", SettingKind.between(1, 1_000));
        table.put("adapters.*.catalogue-every", SettingKind.DURATION);
        table.put("adapters.*.concurrency", SettingKind.between(1, 1_000));
        table.put("adapters.*.connect-timeout", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.enabled", SettingKind.BOOLEAN);
        table.put("adapters.*.kept-bytes", SettingKind.atLeast(0));
        table.put("adapters.*.most-answer-bytes", SettingKind.between(1, Integer.MAX_VALUE));
        table.put("adapters.*.own.*", SettingKind.TEXT);
        table.put("adapters.*.pause-after-refusal", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.longest-pause", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.quiet-hours", SettingKind.QUIET_HOURS);
        table.put("adapters.*.request-timeout", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.requests-per-day", SettingKind.atLeast(0));
        table.put("adapters.*.requests-per-second", SettingKind.POSITIVE);
        table.put("adapters.*.retries", SettingKind.between(0, 100));
        table.put("adapters.*.retry-delay", SettingKind.DURATION);
        table.put("adapters.*.shortest-interval", SettingKind.POSITIVE_DURATION);
        table.put("adapters.*.slow-above", SettingKind.POSITIVE_DURATION);
        table.put("quarkus.http.port", SettingKind.PORT);
        table.put("quarkus.management.port", SettingKind.PORT);
        return table;
    }
}
