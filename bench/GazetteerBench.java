import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures the gazetteer: how long it takes to load in a fresh JVM, how much heap it keeps, and how long a keystroke takes.
 *
 * <pre>
 * ./guichet bench GazetteerBench [--count N] [--seed N]
 * </pre>
 *
 * Names of communes drawn at random are typed letter by letter, one in four with a typing error; each beginning is one question. Prints percentiles in microseconds.
 */
public final class GazetteerBench {

    private static final int LIMIT = 10;
    private static final int ROUNDS = 5;

    private GazetteerBench() {}

    public static void main(String[] args) {
        int count = 2000;
        long seed = 1;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--count" -> count = Integer.parseInt(args[i + 1]);
                case "--seed" -> seed = Long.parseLong(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        long before = usedHeap();
        long start = System.nanoTime();
        long busy = busyNanos();
        Gazetteer gazetteer = Gazetteer.load();
        long loaded = System.nanoTime() - start;
        long worked = busyNanos() - busy;
        gazetteer.suggest("a", 1);
        long suggesting = System.nanoTime() - start;
        System.out.printf(
                "loaded %d communes and arrondissements in %d ms (cold JVM), of which %d ms on the processor; first suggestion after %d ms; %.1f MB of heap kept%n",
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

    /** Of this thread: what others on the machine take away does not count. */
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
