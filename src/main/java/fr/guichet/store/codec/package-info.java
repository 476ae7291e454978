/** Converts observations to text and back. */
@NullMarked
package fr.guichet.store.codec;

import org.jspecify.annotations.NullMarked;
