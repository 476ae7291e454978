/** Appointments as they are released and taken: pure functions of a seed and of simulated time. */
@NullMarked
package fr.guichet.sandbox.diary;

import org.jspecify.annotations.NullMarked;
