/** Finds the known name that was probably meant by an unknown one. */
@NullMarked
package fr.guichet.names;

import org.jspecify.annotations.NullMarked;
