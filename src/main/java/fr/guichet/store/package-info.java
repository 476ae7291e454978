/**
 * What must survive a restart.
 *
 * <p>The store keeps {@link fr.guichet.store.record.StoreRecord}s: identities of centres, last observations of listings, decisions, incidents, audit lines, hourly and daily counts.
 * {@link fr.guichet.store.Store} is the port; the test class {@code StoreContract} is its specification.
 *
 * <p>Saving never waits and never fails: a record goes to memory and from there to the file in batches. When the file cannot be written the service runs from memory, {@link
 * fr.guichet.store.StoreHealth} reports it, and the state is written when the file is available again. What cannot be read is listed in {@link fr.guichet.store.LoadResult}; it is never an
 * empty list. Public queries never read the store.
 */
@NullMarked
package fr.guichet.store;

import org.jspecify.annotations.NullMarked;
