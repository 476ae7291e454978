/**
 * Statistics of a source since the start: success rate and latency, warnings, the record of each listing, suspicious drops. Bounded memory; lost at a restart.
 */
@NullMarked
package fr.guichet.collect.watch;

import org.jspecify.annotations.NullMarked;
