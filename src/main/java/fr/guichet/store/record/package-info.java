/** The records that the store keeps. */
@NullMarked
package fr.guichet.store.record;

import org.jspecify.annotations.NullMarked;
