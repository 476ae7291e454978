/** The map of results: projection, points, towns. */
@NullMarked
package fr.guichet.web.map;

import org.jspecify.annotations.NullMarked;
