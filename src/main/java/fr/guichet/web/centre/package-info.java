/** The page of one centre, and its card in lists. */
@NullMarked
package fr.guichet.web.centre;

import org.jspecify.annotations.NullMarked;
