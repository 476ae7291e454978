package fr.guichet.spi;

import fr.guichet.model.SlotStart;
import java.time.Instant;

/**
 * A catalogue's next availability of a centre. It is never a slot; a recent one beyond the window may spare a request.
 *
 * @param next when, by the catalogue
 * @param fetchedAt when the catalogue was fetched
 */
public record CatalogueHint(SlotStart next, Instant fetchedAt) {}
