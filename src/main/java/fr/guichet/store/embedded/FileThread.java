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
 * The one thread that touches the file. It is never interrupted, because an interrupt closes the file under it; whoever waits for it may be, and waits a bounded time.
 */
final class FileThread implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-file").daemon().factory());

    /** Does something again and again, each time so long after the last; whatever it throws is logged and ends nothing. */
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

    /** Has something done and waits for it. @throws FileUnavailableException when it takes longer; it is then still being done */
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

    /** What nobody expects is logged where it happens: whoever asked may have gone. */
    private static <T> T logged(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException | OutOfMemoryError e) {
            logged(e);
            throw e;
        }
    }

    private static void logged(Throwable trouble) {
        System.getLogger(FileThread.class.getName()).log(Level.ERROR, "the store failed", trouble);
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

    /** Takes no more; what is being done is done. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
