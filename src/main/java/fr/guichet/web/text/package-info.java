/** The words of the pages: message bundles, and how times, numbers and reasons are written in the language of the pages. */
@NullMarked
package fr.guichet.web.text;

import org.jspecify.annotations.NullMarked;
