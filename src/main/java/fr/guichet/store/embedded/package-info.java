/**
 * The store of one node: an H2 file and its writer.
 *
 * <p>From the outside in: {@link fr.guichet.store.embedded.EmbeddedStore} is the port; {@code WriteQueue} is what is in memory, which nobody waits for; {@code FileKeeper} writes it on the one
 * {@code FileThread} and loses and finds the file again; {@code FileOpener} makes an open {@code StoreFile} out of whatever a data directory holds; a {@code Table} is one kind of record
 * in SQL that PostgreSQL reads too.
 *
 * <p>What may happen to a file, and what follows:
 *
 * <ul>
 *   <li>It is held by another process, the disk is full, the directory is read-only: nothing is kept until that ends, and then all that is in memory is.
 *   <li>It is corrupt: it is renamed, never deleted, and a new one begins with all that is in memory and could still be read.
 *   <li>It is older than this version: it is brought to its shape on a copy, which takes its place in one move. If that fails, or it is newer, opening refuses and the file is as it
 *       was: going on would lose what it holds.
 *   <li>The process is killed: what was written stays; the last seconds are lost.
 * </ul>
 */
@NullMarked
package fr.guichet.store.embedded;

import org.jspecify.annotations.NullMarked;
