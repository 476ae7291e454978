/**
 * The national address base (BAN): which house a typed address means, where it is and which id it has. No centre, no slot, no booking link.
 *
 * <p>One route: {@code GET /search/?q=...&postcode=...&limit=1}, which answers GeoJSON, the best match first. {@code citycode} (INSEE) may stand for {@code postcode} and is preferred:
 * the base knows no CEDEX postcode and then answers nothing. No match is an empty list of features. A score under 0.5 is no match, and so is a street, a quarter or a town: only
 * {@code housenumber} says where a door is.
 *
 * <p>The service limits calls by address: fifty a second once, seven for sister services later. Answers hold for weeks; the caller stores them.
 */
@NullMarked
package fr.guichet.ban;

import org.jspecify.annotations.NullMarked;
