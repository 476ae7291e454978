/** Addresses, official codes of communes and départements, positions. */
@NullMarked
package fr.guichet.model.geo;

import org.jspecify.annotations.NullMarked;
