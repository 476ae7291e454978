package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Instant;

/** Why no centre has an id any more. */
public sealed interface Retired {

    /** The centre was merged into another one. */
    record Merged(CentreId into) implements Retired {}

    /**
     * The centre was closed.
     *
     * @param reason a stable code: {@code closed}, {@code closed-to-public}, {@code left-registry}, {@code left-catalogue}
     * @param since when we noticed it
     */
    record Closed(String reason, Instant since) implements Retired {}
}
