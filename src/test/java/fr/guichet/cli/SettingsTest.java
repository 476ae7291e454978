package fr.guichet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SettingsTest {

    private static final Map<String, String> PACKAGED =
            Map.of("quarkus.http.port", "8080", "guichet.registry.location", "https://state.example");

    @Test
    void optionsThatAreNotGivenSetNothing() throws CommandFailed {
        assertEquals(Map.of(), options().given());
    }

    @Test
    void optionsThatAreGivenAreSet() throws CommandFailed {
        Map<String, String> expected = Map.of(
                "quarkus.http.port", "8090",
                "guichet.registry.accept-shrink", "true",
                "guichet.registry.data", "/srv/guichet");
        assertEquals(
                expected,
                options("--port", "8090", "--accept-shrink", "--data", "/srv/guichet")
                        .given());
    }

    @Test
    void aFlagCanBeTakenBack() throws CommandFailed {
        assertEquals(
                Map.of("guichet.registry.accept-shrink", "false"),
                options("--accept-shrink=false").given());
    }

    @Test
    void aDefaultOfACommandReplacesThePackagedValue() {
        assertEquals(
                Map.of("quarkus.http.port", "0"),
                Settings.unset(config(Map.of(), Map.of()), Map.of("quarkus.http.port", 0)));
    }

    @Test
    void aDefaultOfACommandDoesNotReplaceTheEnvironment() {
        SmallRyeConfig config = config(Map.of("QUARKUS_HTTP_PORT", "9090", "GUICHET_REGISTRY_DATA", "/data"), Map.of());
        assertEquals(
                Map.of(), Settings.unset(config, Map.of("quarkus.http.port", 0, "guichet.registry.data", ".data")));
    }

    @Test
    void aDefaultOfACommandDoesNotReplaceTheFile() {
        SmallRyeConfig config = config(Map.of(), Map.of("guichet.registry.data", "/data"));
        assertEquals(Map.of(), Settings.unset(config, Map.of("guichet.registry.data", ".data")));
    }

    @Test
    void anEmptyDataDirectoryInTheEnvironmentMeansNone() {
        SmallRyeConfig config = config(Map.of("GUICHET_REGISTRY_DATA", ""), Map.of());
        assertEquals(Map.of(), Settings.unset(config, Map.of("guichet.registry.data", ".data")));
    }

    @Test
    void anOptionWinsOverASystemProperty() {
        assertEquals(
                "17",
                Settings.read(Map.of("java.vm.version", "17"))
                        .getConfigValue("java.vm.version")
                        .getValue());
    }

    @Test
    void aValueOutOfRangeStopsTheCommandBeforeAnythingIsSet() {
        CommandFailed refusal = assertThrows(
                CommandFailed.class, () -> options("--port", "99999").apply(Map.of("guichet.registry.data", ".data")));
        assertEquals(ExitStatus.USAGE, refusal.exitStatus());
        assertEquals(
                "quarkus.http.port=99999 (command line) must be a whole number from 0 to 65535", refusal.getMessage());
        assertNull(System.getProperty("guichet.registry.data"));
    }

    @Test
    void aPortOfTheSandboxOutOfRangeIsRefused() {
        CommandFailed refusal = assertThrows(CommandFailed.class, () -> ServiceOptions.checkFree(99_999));
        assertEquals(ExitStatus.USAGE, refusal.exitStatus());
    }

    private static ServiceOptions options(String... args) {
        ServiceOptions options = new ServiceOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }

    private static SmallRyeConfig config(Map<String, String> environment, Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new EnvConfigSource(environment, 300),
                        new PropertiesConfigSource(file, "config/application.properties", 260),
                        new PropertiesConfigSource(PACKAGED, "application.properties", 250))
                .build();
    }
}
