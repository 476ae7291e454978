/**
 * The store of one node: an H2 file and its writer thread.
 *
 * <p>From the outside in: {@link fr.guichet.store.embedded.EmbeddedStore} implements {@code Store}; {@code WriteQueue} holds the state and the queue in memory; {@code FileKeeper}
 * writes the queue on the one {@code FileThread}, closes a failed file and reopens it; {@code FileOpener} opens a data directory as a {@code StoreFile}; a {@code Table} maps one
 * kind of record in SQL that PostgreSQL reads too.
 *
 * <p>Failures:
 *
 * <ul>
 *   <li>Another process uses the directory: opening refuses.
 *   <li>The disk is full, the directory is read-only: the store runs from memory and writes the whole state when that ends.
 *   <li>The file is corrupt: it is renamed, never deleted, and a new one is filled from memory and from what was still readable.
 *   <li>The file is older than this version: a copy is migrated and replaces it atomically. If that fails, or the file is newer, opening refuses and the file is unchanged.
 *   <li>The process is killed: written batches stay; the last seconds are lost.
 * </ul>
 */
@NullMarked
package fr.guichet.store.embedded;

import org.jspecify.annotations.NullMarked;
