package fr.guichet.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.collect.Adapters;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.PlatformAdapter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final List<PlatformId> PLATFORMS = List.of(new PlatformId("doctolib"), new PlatformId("keldoc"));

    @ParameterizedTest
    @CsvSource({
        "adapters.doctolb.enabled, adapters.doctolib.enabled",
        "adapters.doctolib.request-per-second, adapters.doctolib.requests-per-second",
        "adapters.keldoc.breaker.delays, adapters.keldoc.breaker.delay",
        "guichet.registry.acept-shrink, guichet.registry.accept-shrink",
        "guichet.registri.data, guichet.registry.data",
        "guichet.ops.operator.anne, guichet.ops.operators.<name>",
        "guichet.fair-use.partners.voisin.per-minutes, guichet.fair-use.partners.<name>.per-minute",
        "guichet.web.partners.mairie.origin, guichet.web.partners.<name>.origins"
    })
    void anUnknownNameInAFileIsRefusedWithTheNearestKnownOne(String name, String nearest) {
        assertEquals(
                Optional.of("no setting is called %s (config/application.properties); did you mean %s?"
                        .formatted(name, nearest)),
                faultOfFile(name, "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "ADAPTERS_DOCTOLB_ENABLED, ADAPTERS_DOCTOLIB_ENABLED",
        "GUICHET_REGISTRY_DATE, GUICHET_REGISTRY_DATA",
        "GUICHET_OPS_PASWORD, GUICHET_OPS_PASSWORD"
    })
    void anUnknownNameInTheEnvironmentIsRefusedWithTheNearestKnownOne(String name, String nearest) {
        assertEquals(
                Optional.of("no setting is called %s (environment); did you mean %s?".formatted(name, nearest)),
                faultOfEnvironment(name, "1"));
    }

    @Test
    void anUnknownNameOfAProfileIsRefused() {
        assertEquals(
                Optional.of("no setting is called adapters.doctolb.enabled (config/application.properties);"
                        + " did you mean adapters.doctolib.enabled?"),
                faultOfFile("%prod.adapters.doctolb.enabled", "true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adapters.doctolib.own.areas",
                "adapters.keldoc.own.anything",
                "guichet.fair-use.partners.voisin.key",
                "guichet.ops.operators.anne",
                "guichet.ops.operators.\"anne.martin\"",
                "guichet.ops.readers.anne",
                "guichet.web.partners.mairie.origins",
                "guichet.web.partners.mairie.origins[1]",
                "guichet.web.partners.mairie.defaults.place",
                "guichet.web.partners.mairie.theme.accent",
                "guichet.terminal.out",
                "another.application.setting"
            })
    void freeNamesAreKnown(String name) {
        assertEquals(Optional.empty(), faultOfFile(name, "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "GUICHET_OPS_PASSWORD, text",
        "GUICHET_FAIR_USE_BURST, 100",
        "GUICHET_OPS_OPERATORS_ANNE, text",
        "GUICHET_WEB_PARTNERS_MAIRIE_ORIGINS, https://mairie.example",
        "GUICHET_WEB_PARTNERS_MAIRIE_ORIGINS_0_, https://mairie.example",
        "GUICHET_FAIR_USE_PARTNERS__VOISIN__KEY, text",
        "ADAPTERS_DOCTOLIB_OWN_AREAS, france",
        "GUICHET_JAVA_OPTIONS, -Xmx1g",
        "GUICHET_SERVICE_HOST, 10.0.0.1",
        "GUICHET_SERVICE_PORT_HTTP, 8080",
        "GUICHET_PORT, tcp://10.0.0.1:8080",
        "GUICHET_PORT_8080_TCP_ADDR, 10.0.0.1",
        "OTHER_SETTING, 1"
    })
    void freeNamesInTheEnvironmentAreKnown(String name, String value) {
        assertEquals(Optional.empty(), faultOfEnvironment(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "adapters.doctolib.requests-per-second, 0, a number above zero",
        "adapters.doctolib.requests-per-second, -1, a number above zero",
        "adapters.doctolib.requests-per-second, NaN, a number above zero",
        "adapters.doctolib.requests-per-second, fast, a number above zero",
        "adapters.doctolib.requests-per-day, -1, 'a whole number, at least 0'",
        "adapters.doctolib.concurrency, 0, a whole number from 1 to 1000",
        "adapters.doctolib.quiet-hours, 25:00-05:30, hours such as 01:00-05:30",
        "adapters.doctolib.quiet-hours, 01:00, hours such as 01:00-05:30",
        "adapters.doctolib.quiet-hours, 01:00-01:00, hours such as 01:00-05:30",
        "adapters.doctolib.request-timeout, -5s, 'a duration above zero, such as 30s or 6h'",
        "adapters.doctolib.request-timeout, '', 'a duration above zero, such as 30s or 6h'",
        "adapters.doctolib.catalogue-every, -6h, 'a duration such as 30s or 6h, not negative'",
        "adapters.doctolib.breaker.failure-ratio, 1.5, above 0 and at most 1",
        "adapters.doctolib.base-url, ftp://host.example, an http or https address",
        "adapters.doctolib.enabled, ture, true or false",
        "guichet.registry.every, 0s, 'a duration above zero, such as 30s or 6h'",
        "guichet.fair-use.partners.voisin.per-minute, 0, a whole number from 1 to 2147483647",
        "guichet.clock.start, yesterday, an instant such as 2021-04-13T10:00:00Z",
        "quarkus.http.port, 99999, a whole number from 0 to 65535",
        "quarkus.management.port, -1, a whole number from 0 to 65535"
    })
    void aValueOutOfRangeIsRefused(String name, String value, String expected) {
        assertEquals(
                Optional.of("%s=%s (config/application.properties) must be %s".formatted(name, value, expected)),
                faultOfFile(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_HTTP_PORT, 99999, quarkus.http.port=99999 (environment) must be a whole number from 0 to 65535",
        "ADAPTERS_KELDOC_CONCURRENCY, 0, adapters.keldoc.concurrency=0 (environment) must be a whole number from 1 to 1000",
        "GUICHET_FAIR_USE_PARTNERS_VOISIN_PER_MINUTE, 0, GUICHET_FAIR_USE_PARTNERS_VOISIN_PER_MINUTE=0 (environment) must be a whole number from 1 to 2147483647"
    })
    void aValueOutOfRangeInTheEnvironmentIsRefused(String name, String value, String fault) {
        assertEquals(Optional.of(fault), faultOfEnvironment(name, value));
    }

    @ParameterizedTest
    @CsvSource({
        "adapters.doctolib.requests-per-second, 0.5",
        "adapters.doctolib.requests-per-day, 0",
        "adapters.doctolib.quiet-hours, 23:00-05:30",
        "adapters.doctolib.quiet-hours, ''",
        "adapters.doctolib.catalogue-every, 0",
        "adapters.doctolib.request-timeout, 5",
        "adapters.doctolib.request-timeout, PT5S",
        "adapters.doctolib.base-url, http://localhost:8081",
        "guichet.fair-use.per-second, 1000000000",
        "guichet.store.keep-days, 1098d",
        "guichet.registry.data, ''",
        "quarkus.http.port, 0"
    })
    void aValueInRangeIsAccepted(String name, String value) {
        assertEquals(Optional.empty(), faultOfFile(name, value));
    }

    @Test
    void aValueThatIsOverriddenIsNotChecked() {
        assertEquals(
                Optional.empty(), fault(Map.of("QUARKUS_HTTP_PORT", "8080"), Map.of("quarkus.http.port", "99999")));
    }

    @Test
    void thePackagedSettingsAreAccepted() throws IOException {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Path.of("main/resources/application.properties").toUri().toURL()))
                .build();
        List<PlatformId> loaded =
                Adapters.load().list().stream().map(PlatformAdapter::id).toList();
        assertEquals(Optional.empty(), new SettingsCheck(config, loaded).fault());
    }

    private static Optional<String> faultOfFile(String name, String value) {
        return fault(Map.of(), Map.of(name, value));
    }

    private static Optional<String> faultOfEnvironment(String name, String value) {
        return fault(Map.of(name, value), Map.of());
    }

    private static Optional<String> fault(Map<String, String> environment, Map<String, String> file) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new EnvConfigSource(environment, 300),
                        new PropertiesConfigSource(file, "file:config/application.properties", 260))
                .build();
        return new SettingsCheck(config, PLATFORMS).fault();
    }
}
