/**
 * Maiia, of which only the booking links are known so far: its centres are shown with their link, and their availability is unknown because nobody asks.
 *
 * <p>A link is {@code https://www.maiia.com/{kind}/{postcode}-{city}/{slug}[?centerid={24 hex digits}]}, the parameter's name in any case. Facts from the State's registry of April 2021, where
 * 75 of 76 links have this form; the last one is the site's home page.
 */
@NullMarked
package fr.guichet.maiia;

import org.jspecify.annotations.NullMarked;
