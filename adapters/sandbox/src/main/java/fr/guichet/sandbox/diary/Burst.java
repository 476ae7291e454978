package fr.guichet.sandbox.diary;

import java.time.Duration;
import java.time.Instant;

/**
 * Appointments of one day that become bookable at one instant.
 *
 * @param released when they do
 * @param count how many
 * @param mean how long one of them lasts on average
 * @param notAfter when the last of them is taken at the latest
 */
record Burst(Instant released, int count, Duration mean, Instant notAfter) {}
