/** Counts the states of centres and the slots that appeared and disappeared, per hour and day, département and platform, and stores the counts. */
@NullMarked
package fr.guichet.collect.history;

import org.jspecify.annotations.NullMarked;
