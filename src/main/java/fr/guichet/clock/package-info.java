/** The one clock of slots, freshness, planning and days. HTTP time limits, pacing and breakers run on real time instead. */
@NullMarked
package fr.guichet.clock;

import org.jspecify.annotations.NullMarked;
