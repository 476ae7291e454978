/** A stand-in of the booking platforms. */
@NullMarked
package fr.guichet.sandbox;

import org.jspecify.annotations.NullMarked;
