/**
 * Which centres exist. The registry's adapter streams rows; each becomes a centre or a named rejection, and the {@link fr.guichet.directory.registry.ImportReport} adds up.
 *
 * <p>A load is accepted whole or refused whole. Refused means a clear message and the old directory kept. The adapter refuses a document it cannot trust; here a
 * document is refused that shrank by more than a fifth against the last accepted one, unless an operator accepts it.
 *
 * <p>Never fetches availability.
 */
@NullMarked
package fr.guichet.directory;

import org.jspecify.annotations.NullMarked;
