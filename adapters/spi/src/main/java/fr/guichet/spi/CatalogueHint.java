package fr.guichet.spi;

import fr.guichet.model.SlotStart;
import java.time.Instant;

/**
 * A catalogue's own word on when a centre can next be booked. It is never a slot; told beyond a window, and recently, it may spare asking.
 *
 * @param next when, by the catalogue
 * @param toldAt when the catalogue was asked
 */
public record CatalogueHint(SlotStart next, Instant toldAt) {}
