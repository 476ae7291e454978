package fr.guichet.snapshot;

import fr.guichet.model.UnknownReason;
import java.time.Instant;

/**
 * The last attempt on a listing, when it failed.
 *
 * @param reason why
 * @param detail for operators
 * @param at when
 */
public record FailedAttempt(UnknownReason reason, String detail, Instant at) {}
