/** The clock of slots, freshness, planning and days. HTTP timeouts, pacing and breakers use real time instead. */
@NullMarked
package fr.guichet.clock;

import org.jspecify.annotations.NullMarked;
