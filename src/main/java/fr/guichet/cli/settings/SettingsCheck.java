package fr.guichet.cli.settings;

import fr.guichet.model.PlatformId;
import fr.guichet.names.NearestName;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SysPropConfigSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds settings that do not exist and values that are out of range. Creates nothing. */
public final class SettingsCheck {

    private static final Pattern OURS = Pattern.compile("(guichet|adapters)\\..+");
    private static final Pattern OUR_VARIABLE = Pattern.compile("(GUICHET|ADAPTERS)_.+");

    /** What Kubernetes adds to the environment for a service named guichet. */
    private static final Pattern SERVICE_LINK = Pattern.compile(
            "GUICHET(_.+)?_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\\d+_(TCP|UDP|SCTP)(_PROTO|_PORT|_ADDR)?)");

    private static final Pattern SERVICE_PORT = Pattern.compile("GUICHET(_.+)?_PORT");
    private static final Pattern SERVICE_PORT_VALUE = Pattern.compile("(tcp|udp|sctp)://.+");
    private static final Pattern PROFILE = Pattern.compile("%[^.]+\\.(.+)");
    private static final Pattern LOCATION = Pattern.compile(".*\\[source=(.+)]");

    private final SmallRyeConfig config;
    private final KnownSettings known;

    /** @param platforms those of the loaded adapters */
    public SettingsCheck(SmallRyeConfig config, Collection<PlatformId> platforms) {
        this.config = config;
        this.known = new KnownSettings(platforms);
    }

    /** The first fault, in one line: the setting, where it is set, and what it should be; empty if there is none. */
    public Optional<String> fault() {
        return unknown().or(this::outOfRange).or(this::outOfRangeOfFreeName);
    }

    private Optional<String> unknown() {
        for (ConfigSource source : config.getConfigSources()) {
            boolean isEnvironment = source instanceof EnvConfigSource;
            // The environment also lists the dotted forms that its variables may stand for.
            Set<String> names = isEnvironment ? source.getProperties().keySet() : source.getPropertyNames();
            for (String name : new TreeSet<>(names)) {
                if (isEnvironment && OUR_VARIABLE.matcher(name).matches()) {
                    if (known.ofVariable(name).isEmpty() && !isServiceLink(name, source)) {
                        List<String> variables = known.all().stream()
                                .map(KnownSettings::variable)
                                .toList();
                        return Optional.of(unknown(name, source, variables));
                    }
                    continue;
                }
                String plain = withoutProfile(name);
                if (OURS.matcher(plain).matches() && known.ofProperty(plain).isEmpty()) {
                    return Optional.of(unknown(plain, source, known.all()));
                }
            }
        }
        return Optional.empty();
    }

    private static String unknown(String name, ConfigSource source, Collection<String> candidates) {
        return "no setting is called %s (%s); did you mean %s?"
                .formatted(
                        name,
                        place(source.getName()),
                        NearestName.of(name, candidates).replace("*", "<name>"));
    }

    private Optional<String> outOfRange() {
        for (String name : known.all()) {
            ConfigValue set = config.getConfigValue(name);
            if (set.getValue() != null) {
                Optional<String> fault =
                        outOfRange(name, known.ofProperty(name), set.getValue(), set.getConfigSourceName());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> outOfRangeOfFreeName() {
        for (ConfigSource source : config.getConfigSources()) {
            for (Map.Entry<String, String> set : new TreeMap<>(source.getProperties()).entrySet()) {
                String name = set.getKey();
                Optional<SettingKind> kind =
                        source instanceof EnvConfigSource ? known.ofFreeVariable(name) : known.ofFreeProperty(name);
                Optional<String> fault = outOfRange(name, kind, set.getValue(), source.getName());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> outOfRange(String name, Optional<SettingKind> kind, String value, String source) {
        return kind.filter(values -> !values.accepts().test(config, value))
                .map(values -> "%s=%s (%s) must be %s".formatted(name, value, place(source), values.description()));
    }

    /** Where a source takes its settings from, in words. */
    private static String place(String source) {
        Matcher location = LOCATION.matcher(source);
        if (location.matches()) {
            return location.group(1).replaceFirst("^file:", "");
        }
        return switch (source) {
            case SysPropConfigSource.NAME -> "system property";
            case EnvConfigSource.NAME -> "environment";
            default -> source;
        };
    }

    private static boolean isServiceLink(String name, ConfigSource source) {
        boolean isPort = SERVICE_PORT.matcher(name).matches()
                && SERVICE_PORT_VALUE.matcher(source.getValue(name)).matches();
        return isPort || SERVICE_LINK.matcher(name).matches();
    }

    private static String withoutProfile(String name) {
        Matcher profile = PROFILE.matcher(name);
        return profile.matches() ? profile.group(1) : name;
    }
}
