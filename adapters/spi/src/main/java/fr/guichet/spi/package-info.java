/**
 * The interface between the application and the adapters.
 *
 * <p>A platform's adapter is one final, stateless {@link fr.guichet.spi.PlatformAdapter}, found by {@link java.util.ServiceLoader}. It plays one role or both:
 * {@link fr.guichet.spi.CentreCatalogue} lists the centres it knows, {@link fr.guichet.spi.AvailabilitySource} fetches the availability of one. All it needs is in the
 * {@link fr.guichet.spi.AdapterContext}: an HTTP client already built, paced and bounded, a clock, its settings. It never builds a client, sleeps, retries, caches, reads a system
 * property or keeps state between calls.
 *
 * <p>What went wrong is a value: {@link fr.guichet.spi.FetchResult} ends in {@code Fetched}, {@code Unchanged} or {@code Failed}, and a {@link fr.guichet.spi.Failure} is named after who acts next.
 * No failure ever comes out as emptiness.
 */
@NullMarked
package fr.guichet.spi;

import org.jspecify.annotations.NullMarked;
