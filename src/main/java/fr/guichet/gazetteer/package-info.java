/** Départements with their names and positions: data files, loaded once, no I/O after that. Knows no framework. */
@NullMarked
package fr.guichet.gazetteer;

import org.jspecify.annotations.NullMarked;
