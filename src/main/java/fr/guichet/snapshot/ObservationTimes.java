package fr.guichet.snapshot;

import java.time.Instant;

/**
 * The three times of an answer.
 *
 * @param checkedAt when it was fetched
 * @param validAt the time that the platform gave for it, else {@code checkedAt}
 * @param changedAt when its content was last seen to change
 */
public record ObservationTimes(Instant checkedAt, Instant validAt, Instant changedAt) {}
