/**
 * Communes, arrondissements and départements with their names and positions: data files, loaded once, no I/O after that. Knows no framework.
 *
 * <p>{@link fr.guichet.gazetteer.Gazetteer} is the room: it finds a place by its code, suggests places for what somebody typed, and gives copies of itself whose positions are better, by the
 * vaccination centres that are known or by a file of the State's API Géo. How the data came about stands in {@code src/gazetteer}.
 *
 * <p>A position of a commune is <i>exact</i> when it is the commune's own centre, <i>approximate</i> when it was derived from vaccination centres in the commune or from its neighbours, and
 * <i>departement</i> when it is only the prefecture's.
 */
@NullMarked
package fr.guichet.gazetteer;

import org.jspecify.annotations.NullMarked;
