import fr.guichet.collect.Adapters;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import shared.Options;
import shared.SyntheticCentres;

/**
 * Measures the time from the start of the process to the first answer, with a store of this many centres and their slots, with and without the JVM's ahead-of-time cache.
 *
 * <pre>
 * ./guichet bench Start [--centres 15000] [--slots 20] [--times 5] [--heap 512m] [--port 18190]
 * </pre>
 *
 * Invents a registry, lets the service read it once, puts an answer for each listing into its store, then starts it again and again, with the launcher's cache and without. The first answer is
 * a 200 to a search of a département in which at least one centre has slots. No platform is fetched.
 */
public final class Start {

    private static final String HEADER =
            "gid;nom;arrete_pref_numero;xy_precis;id_adr;adr_num;adr_voie;com_cp;com_insee;com_nom;lat_coor1;long_coor1;structure_siren;structure_type;structure_rais;structure_num;structure_voie;structure_cp;structure_insee;structure_com;_userid_creation;_userid_modification;_edit_datemaj;lieu_accessibilite;rdv_lundi;rdv_mardi;rdv_mercredi;rdv_jeudi;rdv_vendredi;rdv_samedi;rdv_dimanche;rdv;date_fermeture;date_ouverture;rdv_site_web;rdv_tel;rdv_tel2;rdv_modalites;rdv_consultation_prevaccination;centre_svi_repondeur;centre_fermeture;reserve_professionels_sante;centre_type";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Adapters ADAPTERS = Adapters.load();
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Options options;
    private final Path directory;
    private final Path registry;
    private final Path data;
    private final Path cache;

    private Start(Options options) throws IOException {
        this.options = options;
        this.directory = Files.createTempDirectory("guichet-start-");
        this.registry = directory.resolve("centres.csv");
        this.data = directory.resolve("data");
        this.cache = home().resolve("src/target/quarkus-app/app.aot");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Start(Options.of(args, "--centres", "15000", "--slots", "20", "--times", "5", "--heap", "512m", "--port", "18190")).run();
    }

    private void run() throws IOException, InterruptedException {
        writeRegistry();
        started("reads the registry for the first time", List.of(), "");
        fillStore();
        report("without a cache", List.of());
        System.out.printf("the cache has %d MiB%n", Files.size(cache) >> 20);
        report("with the cache", List.of("-XX:AOTCache=" + cache));
    }

    private void report(String how, List<String> flags) throws IOException, InterruptedException {
        long[] times = new long[options.number("--times")];
        for (int i = 0; i < times.length; i++) {
            times[i] = started(how, flags, "open");
        }
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf("%s: median %d ms of %s%n", how, sorted[sorted.length / 2], Arrays.toString(times));
    }

    /** Milliseconds from the start of a process to its first answer. */
    private long started(String what, List<String> flags, String state) throws IOException, InterruptedException {
        String port = options.text("--port");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + options.text("--heap"),
                "@" + home().resolve("jvm.options")));
        command.addAll(flags);
        command.addAll(List.of(
                "-Dguichet.collect.enabled=false",
                "-Dquarkus.management.port=" + (Integer.parseInt(port) + 1),
                "-Dquarkus.http.host=127.0.0.1",
                "-jar",
                home().resolve("src/target/quarkus-app/quarkus-run.jar").toString(),
                "run",
                "--port",
                port,
                "--data",
                data.toString(),
                "--registry",
                registry.toString()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile())
                .start();
        try {
            while (!answers("http://127.0.0.1:" + port + "/api/v1/centres?departement=75" + (state.isEmpty() ? "" : "&state=" + state), state)) {
                if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IOException("it did not start; see " + directory.resolve("service.log"));
                }
                Thread.sleep(5);
            }
            long took = (System.nanoTime() - begun) / 1_000_000;
            System.out.printf("  %s: %d ms, %d MiB resident%n", what, took, memory(process.pid()));
            return took;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(String url, String state) throws InterruptedException {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 && (state.isEmpty() || answer.body().contains("\"nextSlot\":\""));
        } catch (IOException e) {
            return false;
        }
    }

    /** The project's directory, found from the class path. */
    private static Path home() {
        Path library = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        return library.toAbsolutePath().getParent().resolve("../../../../..").normalize();
    }

    private void writeRegistry() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        var departements = Gazetteer.load().listDepartements().stream()
                .filter(entry -> entry.departement().code().matches("\\d\\d"))
                .toList();
        for (int i = 0; i < options.number("--centres"); i++) {
            var entry = departements.get(i % departements.size());
            String[] cells = new String[HEADER.split(";").length];
            Arrays.fill(cells, "");
            cells[0] = Integer.toString(100_000 + i);
            cells[1] = "Centre inventé " + i;
            cells[3] = "0.99";
            cells[5] = Integer.toString(i % 200 + 1);
            cells[6] = "Rue des Essais";
            cells[7] = entry.departement().code() + "000";
            cells[9] = entry.chefLieu();
            cells[10] = String.format(Locale.ROOT, "%.5f", entry.prefecture().latitude() + (i / 1000) * 0.003);
            cells[11] = String.format(Locale.ROOT, "%.5f", entry.prefecture().longitude() + (i % 1000) * 0.0003);
            cells[33] = "2021-01-18";
            cells[34] = link(i).toString();
            cells[35] = "03.53.01.00.01";
            rows.add(String.join(";", cells));
        }
        Files.write(registry, rows);
    }

    private static URI link(int number) {
        return URI.create("https://www.doctolib.fr/vaccination-covid-19/ville/centre-" + number + "?pid=practice-" + number);
    }

    /** A recent answer for each centre. */
    private void fillStore() {
        Clock clock = Clock.systemUTC();
        SyntheticCentres synthetic = new SyntheticCentres(options.number("--centres"), options.number("--slots"), 1);
        try (Store store = ((EmbeddedStore.Opening.Opened) EmbeddedStore.open(data, StoreSettings.DEFAULT, clock)).store();
                Snapshots snapshots = new Snapshots(clock)) {
            int[] number = {0};
            snapshots.onObserve((listing, observation) -> {
                int i = number[0]++;
                store.save(listingOf(i), observation);
            });
            synthetic.fill(snapshots, clock.instant());
            store.flush();
        }
    }

    private static ListingId listingOf(int number) {
        return ADAPTERS.list().stream()
                .flatMap(adapter -> adapter.recognise(link(number)).stream())
                .findFirst()
                .map(ref -> new ListingId(
                        CentreId.firstSeenAs(new ExternalId(ExternalId.REGISTRY, Integer.toString(100_000 + number))),
                        ref.platform(),
                        ref.key()))
                .orElseThrow();
    }

    /** Resident memory in MiB. */
    private static long memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
