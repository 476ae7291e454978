package fr.guichet.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A requested centre that is closed or was never known. */
public final class CentreNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String requested;
    private final @Nullable String closedBecause;

    CentreNotFoundException(String requested, @Nullable String closedBecause) {
        super("not found", null, false, false);
        this.requested = requested;
        this.closedBecause = closedBecause;
    }

    /** The id as it was requested. */
    public String requested() {
        return requested;
    }

    /** Why the centre was closed; empty if there was never one with that id. */
    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }
}
