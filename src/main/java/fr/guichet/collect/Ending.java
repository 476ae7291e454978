package fr.guichet.collect;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;

/**
 * How an attempt on a target ended, as far as the planner cares.
 *
 * @param how what it says about the target
 * @param requests how many requests it took
 */
record Ending(How how, int requests) {

    enum How {
        ANSWERED,
        /** The platform refused, or was not asked at all: nothing is known of the target. */
        REFUSED,
        /** In a way that says something about this very target. */
        FAILED
    }

    static Ending of(Attempted<?> attempted, int requests) {
        How how =
                switch (attempted) {
                    case Attempted.Ended<?>(FetchResult.Failed<?>(Failure failure)) ->
                        failure instanceof Failure.Refused ? How.REFUSED : How.FAILED;
                    case Attempted.Ended<?> _ -> How.ANSWERED;
                    case Attempted.BreakerOpen<?> _, Attempted.Held<?> _ -> How.REFUSED;
                };
        return new Ending(how, requests);
    }
}
