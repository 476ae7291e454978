/**
 * Doctolib as its partners saw it between 2021 and 2022: the routes of listing, booking page and availabilities, in their wire format.
 *
 * <p>A profile (one slug) has places; a place is named by its {@code pid} and worked by agendas; an agenda carries motives of the profile under
 * practices. What is bookable at a place stands in one diary per motive; availabilities, next slots and the truth are three readings of it. The
 * traps that readers fell into are played too: agendas asked in another order, agendas without the motive or several motives in one question answer
 * with times that nobody can book, always off the five-minute grid of real appointments. Some links call a place by an id that it has no more.
 */
@NullMarked
package fr.guichet.sandbox.doctolib;

import org.jspecify.annotations.NullMarked;
