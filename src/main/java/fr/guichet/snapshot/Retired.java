package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Instant;

/** What became of an id that no centre has any more. */
public sealed interface Retired {

    /** The centre turned out to be another one, which goes on under its own id. */
    record Merged(CentreId into) implements Retired {}

    /**
     * The centre is not there any more.
     *
     * @param reason a stable code: {@code closed}, {@code closed-to-public}, {@code left-registry}, {@code left-catalogue}
     * @param since when we learnt it
     */
    record Closed(String reason, Instant since) implements Retired {}
}
