package fr.guichet.api;

import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.ratelimit.Buckets;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.search.CentreFinder;
import fr.guichet.search.MovedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What people tell us of slots that are not there: the centre is checked before others, within the platforms' budgets. Nothing is kept of who told it. Thread-safe. */
@Singleton
public final class Reports {

    /** For one client: so many at once, and one more every so often. */
    private static final int MOST_AT_ONCE = 5;

    private static final double PER_SECOND = 1 / 30.0;

    private final Answers answers;
    private final CentreChecks checks;
    private final MeterRegistry meters;
    private final Buckets rates = new Buckets(MOST_AT_ONCE, PER_SECOND, System::nanoTime);

    Reports(Answers answers, CentreChecks checks, MeterRegistry meters) {
        this.answers = answers;
        this.checks = checks;
        this.meters = meters;
    }

    /**
     * A slot of that centre was not there.
     *
     * @param id ours, or somebody else's as {@code scheme:value}
     * @param client who tells it, as {@link fr.guichet.api.ratelimit.Callers} tell clients apart
     * @return the centre that will be checked
     * @throws ProblemException when there is no such centre, when it can be checked nowhere, when that is not known yet, or when the client told too much
     * @throws MovedException when it goes on under another id
     */
    public CentreId falseSlot(String id, String client) {
        Centre centre = CentreFinder.find(answers.snapshot(), id);
        rates.secondsToWait(client).ifPresent(seconds -> {
            throw new ProblemException(Problem.tooMany(), seconds);
        });
        checks.soon(centre.id());
        meters.counter("guichet.reports").increment();
        return centre.id();
    }
}
