package fr.guichet.client;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * One HTTP request and its response.
 *
 * @param method such as {@code GET}
 * @param url as sent
 * @param status of the response; empty when none came
 * @param took from sending to the end of the response, without the wait for a turn
 */
public record Exchange(String method, URI url, OptionalInt status, Duration took) {}
