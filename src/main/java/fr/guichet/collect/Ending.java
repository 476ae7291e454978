package fr.guichet.collect;

/**
 * How an attempt on a target ended, as far as the planner cares.
 *
 * @param isOwnFailure it failed in a way that says something about this very listing
 * @param requests how many requests it took
 */
record Ending(boolean isOwnFailure, int requests) {}
