package fr.guichet.spi;

import java.time.Clock;
import java.util.Optional;

/** All that an adapter may use. One per asking; not kept between calls. */
public interface AdapterContext {

    /**
     * The adapter's declared HTTP interface, built and ready: at the platform's address, paced, bounded in size and time, never following a redirect to a host that
     * the adapter does not declare. Its methods return what they declare, or throw {@link FetchFailedException}; they never return null for a body. Answers of
     * methods marked {@link Keepable} may be ones that were kept.
     *
     * @param api an interface with Jakarta REST annotations, whose methods return wire records
     */
    <T> T client(Class<T> api);

    /**
     * The same, but what was kept of {@link Keepable} answers is not used, except what was asked last in this very asking: for an adapter that found what it was told to be stale.
     */
    <T> T freshClient(Class<T> api);

    /**
     * Opens the one large document of a source that is configured as a file or an address, such as the State's registry. The caller closes it.
     *
     * @return {@code Unchanged} when it is the same as at the last accepted load
     */
    FetchResult<Document> document();

    /** The one clock of slots, freshness and days. */
    Clock clock();

    /** A setting of this adapter, {@code adapters.<platform>.<name>}; empty when not set. */
    Optional<String> setting(String name);
}
