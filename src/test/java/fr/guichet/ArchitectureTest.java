package fr.guichet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.guichet.spi.PlatformAdapter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Who may know whom. The first rule is the table: a room is known by those named behind it and by nobody else. The command line and the root package put rooms
 * together and may know those they need.
 */
@AnalyzeClasses(packages = "fr.guichet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Those that the application loads, as it loads them. */
    private static final String[] ADAPTERS = ServiceLoader.load(PlatformAdapter.class).stream()
            .map(adapter -> adapter.type().getPackageName() + "..")
            .toArray(String[]::new);

    private static final String SANDBOX = "fr.guichet.sandbox..";

    @ArchTest
    static final ArchRule TABLE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("fr.guichet.model..")
            .layer("clock")
            .definedBy("fr.guichet.clock..")
            .layer("spi")
            .definedBy("fr.guichet.spi..")
            .layer("client")
            .definedBy("fr.guichet.client..")
            .layer("adapters")
            .definedBy(ADAPTERS)
            .layer("gazetteer")
            .definedBy("fr.guichet.gazetteer..")
            .layer("snapshot")
            .definedBy("fr.guichet.snapshot..")
            .layer("view")
            .definedBy("fr.guichet.view..")
            .layer("store")
            .definedBy("fr.guichet.store..")
            .layer("collect")
            .definedBy("fr.guichet.collect..")
            .layer("directory")
            .definedBy("fr.guichet.directory..")
            .layer("search")
            .definedBy("fr.guichet.search..")
            .layer("api")
            .definedBy("fr.guichet.api")
            .layer("api.parts")
            .definedBy("fr.guichet.api.changes", "fr.guichet.api.openapi", "fr.guichet.api.parameters")
            .layer("api.json")
            .definedBy("fr.guichet.api.json")
            .layer("api.serving")
            .definedBy("fr.guichet.api.cache", "fr.guichet.api.ratelimit")
            .layer("api.http")
            .definedBy("fr.guichet.api.http")
            .layer("caller")
            .definedBy("fr.guichet.caller..")
            .layer("web")
            .definedBy("fr.guichet.web..")
            .layer("ops")
            .definedBy("fr.guichet.ops..")
            .layer("cli")
            .definedBy("fr.guichet.cli..")
            .layer("root")
            .definedBy("fr.guichet")
            .whereLayer("clock")
            .mayOnlyBeAccessedByLayers(
                    "collect", "directory", "search", "api", "api.parts", "api.serving", "ops", "cli", "root")
            .whereLayer("spi")
            .mayOnlyBeAccessedByLayers("adapters", "client", "collect", "directory", "cli")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("collect", "directory", "cli")
            .whereLayer("adapters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("gazetteer")
            .mayOnlyBeAccessedByLayers("directory", "search", "api", "api.parts", "api.json", "web", "cli", "root")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers(
                    "view",
                    "collect",
                    "directory",
                    "store",
                    "search",
                    "api",
                    "api.parts",
                    "api.json",
                    "api.serving",
                    "ops",
                    "root")
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("collect", "search", "api", "api.parts", "api.json", "api.serving", "web", "ops")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("collect", "directory", "ops", "cli", "root")
            .whereLayer("collect")
            .mayOnlyBeAccessedByLayers("directory", "ops", "cli", "root")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("ops", "cli", "root")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("api", "api.parts", "api.json", "api.http", "api.serving", "web")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("api.parts")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("api.json")
            .mayOnlyBeAccessedByLayers("api", "api.parts")
            .whereLayer("api.serving")
            .mayOnlyBeAccessedByLayers("api", "api.parts", "web")
            .whereLayer("api.http")
            .mayOnlyBeAccessedByLayers("api", "api.parts", "api.serving", "web", "ops")
            .whereLayer("caller")
            .mayOnlyBeAccessedByLayers("api", "api.serving", "web", "ops")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ops")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_PACKAGES =
            slices().matching("fr.guichet.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODEL_AND_SPI_KNOW_THE_JDK_AND_ANNOTATIONS_ALONE = classes()
            .that()
            .resideInAnyPackage("fr.guichet.model..", "fr.guichet.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fr.guichet.model..", "fr.guichet.spi..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ADAPTERS_KNOW_THE_SPI_AND_THEIR_PARSERS_ALONE = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(ADAPTERS)
                    .or(resideInAnyPackage(
                            "fr.guichet.model..",
                            "fr.guichet.spi..",
                            "java..",
                            "org.jspecify..",
                            "jakarta.ws.rs..",
                            "org.eclipse.microprofile.rest.client..",
                            "com.fasterxml.jackson..",
                            "de.siegmar.fastcsv..")));

    @ArchTest
    static final ArchRule NO_ADAPTER_KNOWS_ANOTHER =
            slices().assignedFrom(new AdapterSlices()).should().notDependOnEachOther();

    /** One slice per adapter. */
    private static final class AdapterSlices implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Stream.of(ADAPTERS)
                    .filter(adapter -> resideInAPackage(adapter).test(type))
                    .findFirst()
                    .map(SliceIdentifier::of)
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "adapters";
        }
    }

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_SANDBOX = noClasses()
            .that()
            .resideOutsideOfPackage(SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SANDBOX);

    @ArchTest
    static final ArchRule THESE_ROOMS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.guichet.gazetteer..", "fr.guichet.snapshot..", "fr.guichet.view..", "fr.guichet.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..");

    @ArchTest
    static final ArchRule JTS_STAYS_BEHIND_THE_INDEX = noClasses()
            .that(not(resideInAPackage("fr.guichet.snapshot..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.locationtech..");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(SANDBOX)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
