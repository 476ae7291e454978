package fr.guichet.collect.watch;

import java.time.Duration;

/** Counts for those who draw curves. Must not wait. */
public interface AttemptMeter {

    /** An HTTP request has ended. */
    void requested(Duration took);

    /**
     * An attempt on a listing has ended.
     *
     * @param ending {@code answered}, or the reason why it was not
     */
    void ended(String ending);
}
