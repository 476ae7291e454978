/** The platforms' own lists of centres: reading, keeping the last reading. */
@NullMarked
package fr.guichet.directory.catalogue;

import org.jspecify.annotations.NullMarked;
