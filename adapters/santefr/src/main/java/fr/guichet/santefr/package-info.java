/** The State's registry of centres. */
@NullMarked
package fr.guichet.santefr;

import org.jspecify.annotations.NullMarked;
