package fr.guichet.cli.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {

    /** The application reads no other settings with our prefixes, so one that is missing here could not be used. */
    @Test
    void theTableHasTheSettingsThatTheApplicationReads() {
        JavaClasses application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.guichet");
        Set<String> read = new TreeSet<>();
        for (JavaClass type : application) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                String prefix = type.getAnnotationOfType(ConfigMapping.class).prefix();
                read.addAll(ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(type.reflect(), prefix))
                        .keySet());
            }
            type.getCodeUnits().stream()
                    .flatMap(unit -> unit.getParameters().stream())
                    .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                    .map(parameter ->
                            parameter.getAnnotationOfType(ConfigProperty.class).name())
                    .forEach(read::add);
        }
        assertEquals(ours(read), ours(KnownSettings.names()));
    }

    private static Set<String> ours(Iterable<String> names) {
        Set<String> ours = new TreeSet<>();
        names.forEach(name -> {
            if (name.startsWith("guichet.") || name.startsWith("adapters.")) {
                ours.add(name.replace("[*]", ""));
            }
        });
        return ours;
    }
}
