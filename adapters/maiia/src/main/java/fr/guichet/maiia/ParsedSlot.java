package fr.guichet.maiia;

import java.time.Instant;

/** One slot of a page, in the window. */
record ParsedSlot(String id, Instant start, Offer offer) {}
