package fr.guichet.cli.print;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The progress of a long command on one line, only on a terminal. Thread-safe. */
public final class Progress {

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final boolean isShown;
    private final LongSupplier nanoTime;
    private final long start;
    private long shownAt;
    private long rows;
    private long requests;

    public Progress(PrintStream err, boolean isShown, LongSupplier nanoTime) {
        this.err = err;
        this.isShown = isShown;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.shownAt = start;
    }

    public synchronized void addRequest() {
        requests++;
        show();
    }

    public synchronized void addRow() {
        rows++;
        show();
    }

    /** Clears the line before other output. */
    public synchronized void clear() {
        if (isShown) {
            err.print(CLEAR);
            err.flush();
        }
    }

    public synchronized String total() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - start);
        return String.format(Locale.ROOT, "rows %d, requests %d, seconds %d", rows, requests, seconds);
    }

    private void show() {
        long now = nanoTime.getAsLong();
        if (isShown && now - shownAt >= INTERVAL_NANOS) {
            shownAt = now;
            err.print(CLEAR + total());
            err.flush();
        }
    }
}
