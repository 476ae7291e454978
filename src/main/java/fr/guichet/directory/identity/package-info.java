/** Which centre id a source record has, across imports and restarts. */
@NullMarked
package fr.guichet.directory.identity;

import org.jspecify.annotations.NullMarked;
