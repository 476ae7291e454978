package shared;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Requests at a steady rate, and how they were answered. */
public final class Load implements AutoCloseable {

    private static final List<String> QUESTIONS = List.of(
            "/api/v1/centres?departement=33&state=open",
            "/api/v1/centres?near=48.85,2.35&radius=20&vaccine=moderna",
            "/api/v1/centres?departement=69",
            "/api/v1/centres?near=43.30,5.37&radius=50&sort=soonest",
            "/api/v1/platforms",
            "/api/v1/departements",
            "/api/v1/communes?q=st+etienne",
            "/api/v1/centres?state=open&limit=200");

    /** The responses over some time. */
    public record Answered(int questions, int not200, Duration p99) {}

    private final Running running;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Duration> times = new ArrayList<>();
    private int not200;

    public Load(Running running, int perSecond) {
        this.running = running;
        int threads = 4;
        for (int i = 0; i < threads; i++) {
            int first = i;
            Thread.ofVirtual().start(() -> ask(first, Duration.ofSeconds(threads).dividedBy(perSecond)));
        }
    }

    private void ask(int first, Duration every) {
        long next = System.nanoTime();
        for (int i = first; !stopped.get(); i++) {
            next += every.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
            long begun = System.nanoTime();
            int status = status(QUESTIONS.get(i % QUESTIONS.size()));
            record(status, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private int status(String question) {
        try {
            return running.ask(question);
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            stopped.set(true);
            return 0;
        }
    }

    private synchronized void record(int status, Duration took) {
        times.add(took);
        not200 += status == 200 ? 0 : 1;
    }

    /** The responses since the last call. */
    public synchronized Answered take() {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        Duration p99 = sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * 99 / 100);
        Answered answered = new Answered(sorted.size(), not200, p99);
        times.clear();
        not200 = 0;
        return answered;
    }

    @Override
    public void close() {
        stopped.set(true);
    }
}
