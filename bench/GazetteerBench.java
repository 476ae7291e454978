import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import shared.Options;

/**
 * Measures the gazetteer: the time to load it in a fresh JVM, the heap it retains, and the time per keystroke.
 *
 * <pre>
 * ./guichet bench GazetteerBench [--count 2000] [--seed 1]
 * </pre>
 *
 * Types names of random communes letter by letter, one in four with a typing error; each prefix is one question. Prints percentiles in microseconds.
 */
public final class GazetteerBench {

    private static final int LIMIT = 10;
    private static final int ROUNDS = 5;

    private GazetteerBench() {}

    public static void main(String[] args) {
        Options options = Options.of(args, "--count", "2000", "--seed", "1");
        int count = options.number("--count");
        int seed = options.number("--seed");
        long before = usedHeap();
        long start = System.nanoTime();
        long busy = busyNanos();
        Gazetteer gazetteer = Gazetteer.load();
        long loaded = System.nanoTime() - start;
        long worked = busyNanos() - busy;
        gazetteer.suggest("a", 1);
        long suggesting = System.nanoTime() - start;
        System.out.printf(
                "loaded %d communes and arrondissements in %d ms (cold JVM), of which %d ms on the processor; first suggestion after %d ms; %.1f MB of heap retained%n",
                gazetteer.listCommunes().size(),
                loaded / 1_000_000,
                worked / 1_000_000,
                suggesting / 1_000_000,
                (usedHeap() - before) / 1e6);
        start = System.nanoTime();
        gazetteer = Gazetteer.load();
        System.out.printf("loaded again in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        keystrokes(gazetteer, typed(gazetteer, count, new Random(seed)));
    }

    private static List<String> typed(Gazetteer gazetteer, int count, Random random) {
        List<? extends NamedPlace> places = gazetteer.listCommunes();
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = places.get(random.nextInt(places.size())).name();
            String written = random.nextInt(4) == 0 ? mistyped(name, random) : name;
            for (int end = 1; end <= written.length(); end++) {
                typed.add(written.substring(0, end));
            }
        }
        return typed;
    }

    private static String mistyped(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
    }

    private static void keystrokes(Gazetteer gazetteer, List<String> typed) {
        long found = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long[] nanos = new long[typed.size()];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                List<Suggestion> suggestions = gazetteer.suggest(typed.get(i), LIMIT);
                nanos[i] = System.nanoTime() - start;
                found += suggestions.size();
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "round %d: %d keystrokes, median %.1f µs, 95 %% %.1f, 99 %% %.1f, 99.9 %% %.1f, worst %.1f%n",
                    round,
                    nanos.length,
                    nanos[nanos.length / 2] / 1e3,
                    nanos[(int) (nanos.length * 0.95)] / 1e3,
                    nanos[(int) (nanos.length * 0.99)] / 1e3,
                    nanos[(int) (nanos.length * 0.999)] / 1e3,
                    nanos[nanos.length - 1] / 1e3);
        }
        System.out.println("suggestions made: " + found);
    }

    /** CPU time of this thread, independent of other load on the machine. */
    private static long busyNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
