package fr.guichet.collect.watch;

import java.time.Instant;

/**
 * A platform that answers tells of far less than it just did.
 *
 * @param since when the first answer was asked for that may be part of it
 * @param detail for people
 */
public record SuspiciousDrop(Instant since, String detail) {}
