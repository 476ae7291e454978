/**
 * The memory of the house: what must survive a restart.
 *
 * <p>What is remembered is a {@link fr.guichet.store.record.StoreRecord}: the identity of a centre, the last observation of a listing, an operator's decision, an incident, a line of the audit, a count of
 * an hour or a day. Each reader knows its part of the port alone: {@link fr.guichet.store.WritePort} to those who learn something, {@link fr.guichet.store.Journal} to operators,
 * {@link fr.guichet.store.History} to those who publish it; {@link fr.guichet.store.Store} is all of them and the life of the thing. What it promises is the test class
 * {@code StoreContract}.
 *
 * <p>Remembering never waits and never fails: it goes to memory, and from there to the file in batches. When the file cannot be written everything goes on from memory, the
 * {@link fr.guichet.store.StoreHealth} says so, and what is in memory is written when it can be. What cannot be read is logged in {@link fr.guichet.store.LoadResult}; it is never an empty list.
 * Queries of the public never come here.
 *
 * <p>{@link fr.guichet.store.MemoryStore} forgets all when it is closed. {@link fr.guichet.store.RegistryMemory} keeps the last accepted registry document, as files.
 */
@NullMarked
package fr.guichet.store;

import org.jspecify.annotations.NullMarked;
