/**
 * The HTTP client that adapters are handed: built once per platform and the same in the application, on the command line and in the adapters' tests.
 *
 * <p>A {@link fr.guichet.client.PlatformClients} belongs to one platform and holds what is the platform's and not the caller's: its pace, its pause after a refusal, its built
 * clients. Each asking is an {@link fr.guichet.client.Attempt}, the context an adapter sees, with its own deadline and its own list of
 * {@linkplain fr.guichet.client.Exchange exchanges}.
 *
 * <p>One call goes through these hands, in this order: {@code RequestFilter} lets it be answered by what is kept, or wait for a turn; {@code BoundedExchange} ends an answer that is too
 * large or too slow; {@code ResponseFilter} lets the adapter judge status, type and beginning; {@code WireReader} parses; {@code PacedCalls} notes the exchange. Whatever goes wrong on the
 * way ends as one {@link fr.guichet.spi.Failure}.
 *
 * <p><b>Kept answers.</b> What a method marked {@link fr.guichet.spi.Keepable} answered is kept by its full address: the parsed record, weighed by the bytes of its body, the least useful going first.
 * Within its hours it is used without a request, without a turn and even while the platform pauses. After them, or through a fresh client, it is asked for again on condition that it changed, and a 304 renews it;
 * a fresh client takes what was asked last in the same asking as fresh. What fails is never kept: it is a failure, and what was kept before is suspect until the server
 * confirms it. Who asks what another one is asking for waits for that answer.
 *
 * <p>Time here is real time, never the simulated one; the hours of kept answers alone are those of the one clock.
 */
@NullMarked
package fr.guichet.client;

import org.jspecify.annotations.NullMarked;
