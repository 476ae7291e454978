package fr.guichet.collect.watch;

import fr.guichet.snapshot.ListingId;
import java.time.Instant;

/**
 * One listing asked twice.
 *
 * @param listing which
 * @param group listings of one group open and close together and count as one
 * @param at when it was asked the second time
 * @param before how many slots were seen the first time that had not begun the second time
 * @param after how many were seen the second time
 */
record ListingChange(ListingId listing, String group, Instant at, int before, int after) {

    /** From 0 to 1: how much of what was there is still there; new slots make up for taken ones. */
    double kept() {
        return before == 0 ? 0 : Math.min(1, (double) after / before);
    }

    boolean wasOpen() {
        return before > 0;
    }

    boolean isEmptied() {
        return wasOpen() && after == 0;
    }
}
