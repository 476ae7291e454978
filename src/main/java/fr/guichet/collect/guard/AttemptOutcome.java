package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;

/**
 * How an attempt ended, for the planner.
 *
 * @param requests how many requests it sent
 */
public record AttemptOutcome(How how, int requests) {

    public enum How {
        ANSWERED,
        /** The platform refused, or nothing was sent: the target is not to blame. */
        REFUSED,
        /** The target may be to blame. */
        FAILED
    }

    public static AttemptOutcome of(AttemptResult<?> attempted, int requests) {
        How how =
                switch (attempted) {
                    case AttemptResult.Ended<?>(FetchResult.Failed<?>(Failure failure)) ->
                        failure instanceof Failure.Refused ? How.REFUSED : How.FAILED;
                    case AttemptResult.Ended<?> _ -> How.ANSWERED;
                    case AttemptResult.BreakerOpen<?> _, AttemptResult.Held<?> _ -> How.REFUSED;
                };
        return new AttemptOutcome(how, requests);
    }
}
