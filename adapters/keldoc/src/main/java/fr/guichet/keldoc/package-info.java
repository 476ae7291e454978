/**
 * Keldoc, of which only the booking links are known so far: its centres are shown with their link, and their availability is unknown because nobody asks.
 *
 * <p>A link is {@code https://vaccination-covid.keldoc.com/{type}/{location}/{clinic}[/{cabinet}][?cabinet={id}]}; {@code /redirect/?dom={type}&inst={location}&user={clinic}} means the same.
 * Facts from the State's registry of April 2021, where all 146 links have one of these forms.
 */
@NullMarked
package fr.guichet.keldoc;

import org.jspecify.annotations.NullMarked;
