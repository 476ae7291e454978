/**
 * What is remembered of how a source has been doing: how its attempts ended and how long its answers took, what could not be used of them, how each listing behaved. Bounded memory;
 * lasts as long as the process.
 */
@NullMarked
package fr.guichet.collect.watch;

import org.jspecify.annotations.NullMarked;
