package fr.guichet.collect.watch;

import fr.guichet.model.UnknownReason;
import java.time.Instant;

/**
 * The last attempt on a source that failed.
 *
 * @param at when it ended
 * @param reason why
 * @param detail for people
 * @param excerpt the beginning of the answer where it could not be read, without mail addresses and telephone numbers; blank otherwise
 * @param listing what was asked: its link key
 */
public record SourceFailure(Instant at, UnknownReason reason, String detail, String excerpt, String listing) {}
