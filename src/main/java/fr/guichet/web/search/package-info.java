/** The search pages: home, results, choice of a place, départements; a page address parsed into a search. */
@NullMarked
package fr.guichet.web.search;

import org.jspecify.annotations.NullMarked;
