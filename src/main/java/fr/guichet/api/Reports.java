package fr.guichet.api;

import fr.guichet.api.cache.Answers;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.ratelimit.TokenBuckets;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.search.CentreFinder;
import fr.guichet.search.MovedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Reports of slots that do not exist: the centre is checked before others, within the platforms' request budgets. Nothing about the caller is stored. Thread-safe. */
@Singleton
public final class Reports {

    /** For one client: so many at once, and one more every so often. */
    private static final int MOST_AT_ONCE = 5;

    private static final double PER_SECOND = 1 / 30.0;

    private final Answers answers;
    private final CentreChecks checks;
    private final MeterRegistry meters;
    private final TokenBuckets rates = new TokenBuckets(MOST_AT_ONCE, PER_SECOND, System::nanoTime);

    Reports(Answers answers, CentreChecks checks, MeterRegistry meters) {
        this.answers = answers;
        this.checks = checks;
        this.meters = meters;
    }

    /**
     * A slot of that centre was not there.
     *
     * @param id ours, or an external one as {@code scheme:value}
     * @param client the caller, as identified by {@link fr.guichet.caller.Callers}
     * @return the centre that will be checked
     * @throws ProblemException if it cannot be checked, if that is not known yet, or if the caller reports too often
     * @throws MovedException when it goes on under another id
     */
    public CentreId falseSlot(String id, String client) {
        Centre centre = CentreFinder.find(answers.snapshot(), id);
        rates.take(client);
        checks.soon(centre.id());
        meters.counter("guichet.reports").increment();
        return centre.id();
    }
}
