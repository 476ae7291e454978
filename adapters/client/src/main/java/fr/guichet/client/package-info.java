/**
 * The HTTP client that adapters get: built once per platform, the same in the application, on the command line and in the adapters' tests.
 *
 * <p>{@link fr.guichet.client.PlatformClients} holds what belongs to the platform: its pace, its pause after a refusal, its built clients, its response cache. Each attempt has
 * an {@link fr.guichet.client.Attempt}, the context that an adapter sees, with its own deadline and its own list of {@linkplain fr.guichet.client.Exchange exchanges}.
 *
 * <p><b>One call</b> goes through these classes: {@code ClientProxy} sends it as one {@code PacedRequest}, and one more for each redirect, at most three and only to declared hosts.
 * {@code ExchangeFilter} answers it from the cache or waits for a turn, and lets the adapter judge status, type and beginning of the response; {@code ResponseLimits} ends a response that is too large or
 * too slow; {@code WireReader} parses it. Every request, redirect hops included, waits for the pacer, is subject to the daily budget, and is recorded as an exchange. Every error ends as
 * one {@link fr.guichet.spi.Failure}.
 *
 * <p><b>The response cache</b> holds what methods marked {@link fr.guichet.spi.Keepable} returned, by full address. Within its hours an entry is used without a request, without a turn
 * and even while the platform pauses. After them, or through a fresh client, a conditional request is sent, and a 304 makes the entry current again; a fresh client accepts the response to the
 * last request of its own attempt. A failure is never cached: it is returned, and the entry is suspect until the server confirms it. Of several threads that need the same response one sends the
 * request and the others wait.
 *
 * <p>All time here is real time, except the hours of cached responses, which are those of the one clock.
 */
@NullMarked
package fr.guichet.client;

import org.jspecify.annotations.NullMarked;
