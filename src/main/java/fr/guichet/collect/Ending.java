package fr.guichet.collect;

/**
 * How an attempt on a target ended, as far as the planner cares.
 *
 * @param how what it says about the target
 * @param requests how many requests it took
 */
record Ending(How how, int requests) {

    enum How {
        ANSWERED,
        /** The platform refused: nothing is known of the target. */
        REFUSED,
        /** In a way that says something about this very target. */
        FAILED
    }
}
