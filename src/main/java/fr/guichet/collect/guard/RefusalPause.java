package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;
import java.time.Duration;

/** How long a platform is paused after a refusal: as long as it says, otherwise twice as long with each refusal in a row. Thread-safe. */
public final class RefusalPause {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration first;
    private Duration next;

    public RefusalPause(Duration first) {
        this.first = first;
        this.next = first;
    }

    public synchronized Duration after(Failure.Refused refused) {
        if (refused.retryAfter().isPresent()) {
            return refused.retryAfter().get();
        }
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }

    public synchronized void answered() {
        next = first;
    }
}
