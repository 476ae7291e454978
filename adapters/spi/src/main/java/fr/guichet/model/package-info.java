/**
 * The common model, into which every adapter maps its platform's answers.
 *
 * <p>One word per thing, the same in code, JSON, pages, metrics and documents:
 *
 * <ul>
 *   <li><b>platform</b>: a booking system, such as Doctolib; <b>source</b>: one thing we poll on it.
 *   <li><b>place</b>: what a platform or the registry says of a site; <b>centre</b>: the site as we know it, under our own id.
 *   <li><b>listing</b>: one centre on one platform, with the link a person books by.
 *   <li><b>slot</b>: one bookable start; <b>availability</b>: what we know of a listing over a window, never a boolean.
 *   <li><b>provenance</b>: the source of an answer and its time; <b>freshness</b>: its age judged against a policy when it is read.
 * </ul>
 *
 * <p>Everything here is an immutable value that checks itself. Absence is an {@link java.util.Optional} or a case of its own.
 * Instants are instants; local dates and times are in the zone of the centre, which follows from its département.
 */
@NullMarked
package fr.guichet.model;

import org.jspecify.annotations.NullMarked;
