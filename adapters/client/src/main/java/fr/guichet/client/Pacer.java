package fr.guichet.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Hands out turns to ask one platform: so many requests a second, so many at once, none while the platform asked for a pause. Turns are never closer than the pace says, and a little
 * further apart by chance, so that platforms do not see a beat. After a pause it begins slowly. Whoever asks for a turn waits on its own (virtual) thread. Thread-safe.
 */
public final class Pacer {

    /** The first turns after a pause are this many times further apart, then less and less. */
    private static final int SLOW_START = 4;

    /** How many turns a slow start takes. */
    private static final int SLOW_TURNS = 12;

    /** By how much of the interval a turn may come later by chance. */
    private static final double JITTER = 0.1;

    private final long intervalNanos;
    private final DoubleSupplier chance;
    private final Semaphore places;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();

    private long nextTurn;
    private long pausedUntil;
    private int slowTurnsLeft;

    /** Waits; tests put their own. */
    interface Sleeper {
        void sleep(long nanos) throws InterruptedException;
    }

    public Pacer(double requestsPerSecond, int concurrency) {
        this(
                requestsPerSecond,
                concurrency,
                System::nanoTime,
                TimeUnit.NANOSECONDS::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance from 0 to 1 */
    Pacer(double requestsPerSecond, int concurrency, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier chance) {
        this.chance = chance;
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
            nextTurn = now + turn + untilNextTurn();
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private long untilNextTurn() {
        double slow = 1 + (double) (SLOW_START - 1) * slowTurnsLeft / SLOW_TURNS;
        slowTurnsLeft = Math.max(0, slowTurnsLeft - 1);
        return (long) (intervalNanos * (slow + JITTER * chance.getAsDouble()));
    }

    /** No request from now on for that long; a pause already longer stays. */
    public void pause(Duration pause) {
        lock.lock();
        try {
            long until = nanoTime.getAsLong() + pause.toNanos();
            pausedUntil = pausedUntil - until > 0 ? pausedUntil : until;
            slowTurnsLeft = SLOW_TURNS;
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
