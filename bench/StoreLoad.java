import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.Dose;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.store.Store;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import shared.Options;

/**
 * Measures the time to restore the last known state: opening the store and loading its observations, each time in a JVM of its own.
 *
 * <pre>
 * ./guichet bench StoreLoad [--observations 15000] [--slots 20] [--times 5]
 * </pre>
 */
public final class StoreLoad {

    private static final PlatformId PLATFORM = new PlatformId("mairie");
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2021-04-16T08:00:00+02:00");

    private StoreLoad() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, "--observations", "15000", "--slots", "20", "--times", "5", "--measure", "");
        if (!options.textOrEmpty("--measure").isEmpty()) {
            measure(Path.of(options.text("--measure")));
            return;
        }
        Path data = Files.createTempDirectory("guichet-store-");
        write(data, options.number("--observations"), options.number("--slots"));
        System.out.printf("%d bytes in the file%n", Files.size(data.resolve("guichet.mv.db")));
        for (int i = 0; i < options.number("--times"); i++) {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            source().toString(),
                            "--measure",
                            data.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static Path source() {
        Path library = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        return library.toAbsolutePath().getParent().resolve("../../../../../bench/StoreLoad.java").normalize();
    }

    private static void write(Path data, int observations, int slots) {
        try (Store store = opened(data)) {
            for (int i = 0; i < observations; i++) {
                store.save(
                        new ListingId(new CentreId("c" + i), PLATFORM, "centre-" + i + "?pid=practice-" + i), observation(i, slots));
            }
            store.flush();
        }
    }

    private static Observation observation(int number, int slots) {
        List<Slot> seen = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            seen.add(new Slot(
                    number + "/" + i,
                    new SlotStart.At(FIRST.plusMinutes(5L * i + number % 60)),
                    OptionalInt.empty(),
                    Set.of(new Vaccine("moderna")),
                    Set.of(Dose.stated("first")),
                    Audience.EVERYONE,
                    Optional.empty()));
        }
        Instant at = Instant.parse("2021-04-13T10:00:00Z").plusSeconds(number);
        return Observation.NEVER.answered(new Answer(
                Optional.of(number + "pid" + number),
                URI.create("https://mairie.example/centre-" + number),
                Availability.seen(Window.from(LocalDate.parse("2021-04-13")), seen, Optional.empty(), List.of()),
                new ObservationTimes(at, at, at)));
    }

    private static void measure(Path data) {
        long begun = System.nanoTime();
        Store store = opened(data);
        int observations = store.load().value().observations().size();
        long took = System.nanoTime() - begun;
        System.out.printf("%d observations in %d ms%n", observations, took / 1_000_000);
        store.close();
    }

    private static Store opened(Path data) {
        return ((EmbeddedStore.Opening.Opened) EmbeddedStore.open(data, StoreSettings.DEFAULT, Clock.systemUTC())).store();
    }
}
