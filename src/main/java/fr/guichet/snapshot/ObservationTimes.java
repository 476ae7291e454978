package fr.guichet.snapshot;

import java.time.Instant;

/**
 * The three clocks of an answer.
 *
 * @param checkedAt when we asked
 * @param validAt since when it is true, in the platform's words; {@code checkedAt} when it does not say
 * @param changedAt when its content last changed, as far as we saw
 */
public record ObservationTimes(Instant checkedAt, Instant validAt, Instant changedAt) {}
