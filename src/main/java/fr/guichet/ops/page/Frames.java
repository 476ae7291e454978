package fr.guichet.ops.page;

import fr.guichet.clock.GuichetClock;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Makes the frame of a page for the current user. */
@Singleton
final class Frames {

    private static final String MAY_ACT = "operator";

    private final SecurityIdentity viewer;
    private final GuichetClock clock;

    Frames(SecurityIdentity viewer, GuichetClock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    Frame titled(String title) {
        Instant now = now();
        return new Frame(title, user(), viewer.hasRole(MAY_ACT), Moment.of(now, now));
    }

    String user() {
        return viewer.getPrincipal().getName();
    }

    /** The permissions let readers open every page, but they cannot use a form. */
    void mustBeAllowedToAct() {
        if (!viewer.hasRole(MAY_ACT)) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    Instant now() {
        return clock.instant();
    }
}
