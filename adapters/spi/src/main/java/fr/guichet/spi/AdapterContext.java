package fr.guichet.spi;

import java.time.Clock;
import java.util.Optional;

/** All that an adapter may use to send requests. One per attempt; not kept between calls. */
public interface AdapterContext {

    /**
     * The adapter's declared HTTP interface, built and ready: at the platform's address, paced, bounded in size and time, never following a redirect to a host that
     * the adapter does not declare. Its methods return what they declare, or throw {@link FetchFailedException}; they never return null for a body. Methods marked
     * {@link Keepable} may return a cached response.
     *
     * @param api an interface with Jakarta REST annotations, whose methods return wire records
     */
    <T> T client(Class<T> api);

    /**
     * The same, but no cached response is used, except the one to the last request of this attempt: for an adapter that found a cached response to be stale.
     */
    <T> T freshClient(Class<T> api);

    /** The one clock of slots, freshness and days. */
    Clock clock();

    /** A setting of this adapter, {@code adapters.<platform>.<name>}; empty when not set. */
    Optional<String> setting(String name);
}
