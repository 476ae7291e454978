package fr.guichet.snapshot;

import fr.guichet.model.UnknownReason;
import java.time.Instant;

/**
 * A failed attempt on a listing or platform.
 *
 * @param reason why
 * @param detail for operators
 * @param at when
 */
public record FailedAttempt(UnknownReason reason, String detail, Instant at) {}
