package fr.guichet.api;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.CheckRequests;
import jakarta.inject.Singleton;

/** Has a centre checked before others, and says in words when that cannot be. */
@Singleton
final class CentreChecks {

    private final CheckRequests checks;

    CentreChecks(CheckRequests checks) {
        this.checks = checks;
    }

    /** @throws ProblemException when there is nothing to ask, or when it is not known yet whether there is */
    void soon(CentreId centre) {
        // Looked at first: what is planned in between is not taken for nothing to ask.
        boolean isPlanned = checks.isPlanned();
        if (!checks.checkSoon(centre)) {
            throw new ProblemException(isPlanned ? Problem.cannotBeChecked(centre.value()) : Problem.notReady());
        }
    }
}
