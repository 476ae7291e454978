/**
 * The HTTP client that adapters are handed: built once per platform and the same in the application, on the command line and in the adapters' tests.
 *
 * <p>A {@link fr.guichet.client.PlatformClients} belongs to one platform and holds what is the platform's and not the caller's: its pace, its pause after a refusal, its built
 * clients. Each asking is an {@link fr.guichet.client.Attempt}, the context an adapter sees, with its own deadline and its own list of
 * {@linkplain fr.guichet.client.Exchange exchanges}.
 *
 * <p>One call goes through these hands, in this order: {@code PacedCalls} waits for a turn and notes the exchange; {@code BoundedExchange} ends an answer that is too large
 * or too slow; {@code AnswerFilter} lets the adapter judge status, type and beginning; {@code WireReader} parses. Whatever goes wrong on the way ends as one
 * {@link fr.guichet.spi.Failure}.
 *
 * <p>Time here is real time, never the simulated one.
 */
@NullMarked
package fr.guichet.client;

import org.jspecify.annotations.NullMarked;
