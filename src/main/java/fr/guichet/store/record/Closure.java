package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;

/**
 * Why a centre is no more.
 *
 * @param since from when on
 * @param why for people, such as {@code closed since 2021-09-30 by the registry}
 */
public record Closure(Instant since, String why) {
    public Closure {
        since = since.truncatedTo(MICROS);
    }
}
