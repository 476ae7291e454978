/**
 * Answers a question from a snapshot: centres, slots, days, and why nothing was found. No HTTP, no JSON; never calls a platform or the store.
 *
 * <p>{@link fr.guichet.search.SearchQuestion} is the question, {@link fr.guichet.search.CentreSearch} finds the centres, {@link fr.guichet.search.SlotSearch} and
 * {@link fr.guichet.search.DaySearch} read their slots, {@link fr.guichet.search.NothingFound} explains an empty result.
 */
@NullMarked
package fr.guichet.search;

import org.jspecify.annotations.NullMarked;
