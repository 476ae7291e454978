package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;

/**
 * How an attempt on a target ended, as far as the planner cares.
 *
 * @param how what it says about the target
 * @param requests how many requests it took
 */
public record AttemptOutcome(How how, int requests) {

    public enum How {
        ANSWERED,
        /** The platform refused, or was not asked at all: nothing is known of the target. */
        REFUSED,
        /** In a way that says something about this very target. */
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
