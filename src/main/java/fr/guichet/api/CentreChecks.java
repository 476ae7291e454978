package fr.guichet.api;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.CheckRequests;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Puts a centre first in the queues of its platforms, or throws why that is impossible. */
@Singleton
final class CentreChecks {

    private static final int RETRY_SECONDS = 5;

    private final CheckRequests checks;

    CentreChecks(CheckRequests checks) {
        this.checks = checks;
    }

    /** @throws ProblemException if no platform of the centre can be checked, or if that is not known yet */
    void soon(CentreId centre) {
        // Read first: a listing planned in between must not count as impossible to check.
        boolean isPlanned = checks.isPlanned();
        if (!checks.checkSoon(centre)) {
            throw new ProblemException(isPlanned ? Problem.cannotBeChecked(centre.value()) : Problem.notReady());
        }
    }

    /** The body of a 202 response. */
    interface Accepted {
        Object of(String centre, URI look, int retryAfter);
    }

    /** The 202 response to an accepted check: where to look for the answer, and when. */
    static Response accepted(CentreId centre, Accepted body) {
        URI look = URI.create("/api/v1/centres/" + centre);
        return Response.accepted(body.of(centre.value(), look, RETRY_SECONDS))
                .header(HttpHeaders.LOCATION, look.toString())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
