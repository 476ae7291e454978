/**
 * Communes, arrondissements and départements with their names and positions: data files, loaded once, no I/O after that. Knows no framework.
 *
 * <p>{@link fr.guichet.gazetteer.Gazetteer} finds a place by its code, suggests places for typed text, and returns copies with better positions, from known vaccination centres or from a file of the State's API Géo.
 * {@code src/gazetteer} documents how the data are made.
 *
 * <p>A position of a commune is <i>exact</i> when it is the commune's own centre, <i>approximate</i> when it was derived from vaccination centres in the commune or from its neighbours, and
 * <i>departement</i> when it is only the prefecture's.
 */
@NullMarked
package fr.guichet.gazetteer;

import org.jspecify.annotations.NullMarked;
