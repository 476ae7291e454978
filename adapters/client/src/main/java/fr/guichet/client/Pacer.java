package fr.guichet.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Hands out turns to ask one platform: so many requests a second, so many at once, none while the platform asked for a pause. Whoever asks for a turn
 * waits on its own (virtual) thread. Thread-safe.
 */
public final class Pacer {

    private final long intervalNanos;
    private final Semaphore places;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();

    private long nextTurn;
    private long pausedUntil;

    /** Waits; tests put their own. */
    interface Sleeper {
        void sleep(long nanos) throws InterruptedException;
    }

    public Pacer(double requestsPerSecond, int concurrency) {
        this(requestsPerSecond, concurrency, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    Pacer(double requestsPerSecond, int concurrency, LongSupplier nanoTime, Sleeper sleeper) {
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / requestsPerSecond);
        this.places = new Semaphore(concurrency, true);
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.nextTurn = nanoTime.getAsLong();
        this.pausedUntil = nextTurn;
    }

    /** A turn to make one request; closing it gives the place back. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a turn.
     *
     * @throws InterruptedException when the thread is told to stop
     */
    public Turn take() throws InterruptedException {
        places.acquire();
        try {
            long wait = reserve();
            if (wait > 0) {
                sleeper.sleep(wait);
            }
            return places::release;
        } catch (InterruptedException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private long reserve() {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            long turn = Math.max(0, nextTurn - now);
            nextTurn = now + turn + intervalNanos;
            return turn;
        } finally {
            lock.unlock();
        }
    }

    /** No request from now on for that long; a pause already longer stays. */
    public void pause(Duration pause) {
        lock.lock();
        try {
            long until = nanoTime.getAsLong() + pause.toNanos();
            pausedUntil = pausedUntil - until > 0 ? pausedUntil : until;
        } finally {
            lock.unlock();
        }
    }

    /** How long the pause still lasts; empty when there is none. */
    public Optional<Duration> pauseLeft() {
        lock.lock();
        try {
            long left = pausedUntil - nanoTime.getAsLong();
            return left > 0 ? Optional.of(Duration.ofNanos(left)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a pause: an operator knows better. */
    public void resume() {
        lock.lock();
        try {
            pausedUntil = nanoTime.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
