/** Counts, per hour and day, département and platform, which state centres were in and which slots came and went, and has the store keep it. */
@NullMarked
package fr.guichet.collect.history;

import org.jspecify.annotations.NullMarked;
