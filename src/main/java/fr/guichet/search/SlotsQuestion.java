package fr.guichet.search;

import java.util.Optional;

/**
 * A parsed search for slots. Equal questions are equal values.
 *
 * @param search which centres and which slots; its order and page do not count
 * @param limit how many slots a page has
 * @param after where the page before ended
 */
public record SlotsQuestion(SearchQuestion search, int limit, Optional<SlotCursor> after) {}
