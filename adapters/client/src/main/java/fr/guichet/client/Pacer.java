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
 * Gives turns to send requests to one platform: limits the requests per second and those in flight, and keeps the platform's pause. Turns are never closer than the pace allows; a random
 * jitter avoids a regular beat. After a pause it starts slowly. Callers wait on their own (virtual) thread. Thread-safe.
 */
public final class Pacer {

    /** The first turns after a pause are this many times further apart, then less and less. */
    private static final int SLOW_START = 4;

    /** How many turns a slow start takes. */
    private static final int SLOW_TURNS = 12;

    /** The longest random delay of a turn, as a share of the interval. */
    private static final double JITTER = 0.1;

    private final long intervalNanos;
    private final DoubleSupplier random;
    private final Semaphore permits;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();

    private long nextTurn;
    private long pausedUntil;
    private int slowTurnsLeft;

    /** Replaced in tests. */
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

    /** @param random from 0 to 1 */
    Pacer(double requestsPerSecond, int concurrency, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier random) {
        this.random = random;
        this.intervalNanos = (long) (TimeUnit.SECONDS.toNanos(1) / requestsPerSecond);
        this.permits = new Semaphore(concurrency, true);
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.nextTurn = nanoTime.getAsLong();
        this.pausedUntil = nextTurn;
    }

    /** The right to send one request; closed when the request has ended. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a turn.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public Turn take() throws InterruptedException {
        permits.acquire();
        try {
            long wait = reserve();
            if (wait > 0) {
                sleeper.sleep(wait);
            }
            return permits::release;
        } catch (InterruptedException | RuntimeException e) {
            permits.release();
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
        return (long) (intervalNanos * (slow + JITTER * random.getAsDouble()));
    }

    /** Starts a pause. A pause that ends later stays. */
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

    /** Ends a pause, on an operator's order. */
    public void resume() {
        lock.lock();
        try {
            pausedUntil = nanoTime.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
