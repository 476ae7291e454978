/** The search embedded in partners' pages, with their themes, and the page that builds the snippet. */
@NullMarked
package fr.guichet.web.embed;

import org.jspecify.annotations.NullMarked;
