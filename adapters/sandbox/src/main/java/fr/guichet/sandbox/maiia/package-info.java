/**
 * Maiia as its partners saw it between 2021 and 2022: the routes of the health-care directory, consultation reasons, availabilities and the closest availability, in their wire format.
 *
 * <p>The centres are those that links of the registry name, and pharmacies that no registry knows. Each reason of a centre has a diary, some share one; availabilities, next slots and the truth are
 * three readings of it. The traps that readers fell into are played too: totals that say 0, pages that need {@code size}, names that differ by a blank, two reasons of one name, slots listed for two
 * reasons, next slots that nobody can book, groups, persons' cards, demonstrations, pages that were renamed, centres created in one second, postcodes in place of INSEE codes, hours of closed days.
 */
@NullMarked
package fr.guichet.sandbox.maiia;

import org.jspecify.annotations.NullMarked;
