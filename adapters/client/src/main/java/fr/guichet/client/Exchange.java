package fr.guichet.client;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * One HTTP request and what became of it.
 *
 * @param method such as {@code GET}
 * @param url as sent
 * @param status of the answer; empty when none came
 * @param took from sending to the end of the answer, without the waiting for a turn
 */
public record Exchange(String method, URI url, OptionalInt status, Duration took) {}
