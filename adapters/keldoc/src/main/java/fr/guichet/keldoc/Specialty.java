package fr.guichet.keldoc;

/**
 * A specialty under which this vaccination is booked.
 *
 * @param only nothing else is booked under it
 */
record Specialty(long id, boolean only) {}
