package fr.guichet.store.embedded;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The only thread that uses the file. It is never interrupted, because an interrupt closes the file; callers may be, and wait a bounded time.
 */
final class FileThread implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-file").daemon().factory());

    /** Repeats work with a fixed delay; what it throws is logged and does not stop it. */
    void every(Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | OutOfMemoryError e) {
                        logged(e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Runs work and waits for the result. @throws FileUnavailableException when it takes longer; it then continues */
    <T> T ask(Callable<T> work, Duration atMost) throws FileUnavailableException {
        try {
            return await(thread.submit(() -> logged(work)), atMost);
        } catch (RejectedExecutionException | CancellationException e) {
            throw new FileUnavailableException("the store is closed");
        } catch (TimeoutException e) {
            throw new FileUnavailableException("the file does not answer within " + atMost.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FileUnavailableException unavailable) {
                throw unavailable;
            }
            throw new FileUnavailableException("the store failed: " + e.getCause());
        }
    }

    /** Logs unexpected exceptions here, because the caller may have timed out. */
    private static <T> T logged(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException | OutOfMemoryError e) {
            logged(e);
            throw e;
        }
    }

    private static void logged(Throwable trouble) {
        System.getLogger(FileThread.class.getName()).log(Level.ERROR, "The store failed", trouble);
    }

    private static <T> T await(Future<T> result, Duration atMost) throws ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Accepts no more work; running work finishes. */
    @Override
    public void close() {
        thread.shutdown();
    }

    /** The file cannot be read or written now; the message gives the reason, for operators. */
    static final class FileUnavailableException extends Exception {

        private static final long serialVersionUID = 1L;

        FileUnavailableException(String message) {
            super(message);
        }
    }
}
