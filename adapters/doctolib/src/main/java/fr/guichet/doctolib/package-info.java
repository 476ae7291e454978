/**
 * Doctolib, the largest of the platforms: 8,000 to 12,000 places, two thirds of the State's registry of April 2021.
 *
 * <p>There is no published contract. What follows was observed on the French site between March 2021 and January 2022, and any field may be missing.
 *
 * <p><b>Words.</b> A <i>profile</i> is the page of an organisation, named by the slug that ends its link. It has <i>places</i> (sites, {@code practice-<n>} or
 * {@code establishment-<n>}), behind each of which stand <i>practices</i> (integers), <i>agendas</i> (calendars) and <i>visit motives</i> (what is booked, local to the profile).
 * A motive's <i>reference</i> is nation-wide and alone gives vaccine and dose ({@code visit-motives.csv}): names are typed by hand and contradict it.
 *
 * <p><b>Requests.</b> One profile, then for each place and motive the days, 14 at a time, until the window ends. Motives are requested one by one: joined, they
 * answered times that the site did not offer. Agendas go in the order of the booking answer, since another order may answer other slots, and only those that list the motive
 * under a practice: others answer times that nobody can book. Second doses are requested like any other.
 *
 * <p><b>Requests per listing</b> for the default window of 28 days. The first time: 1 for the profile, and 1 to 2 for each vaccination offered at each place meant; 1 alone where the
 * profile alone decides (by phone only, nothing offered). Later: the same without the profile, which is cached for four hours and then revalidated; every other listing of
 * the same profile begins there. Where the profile alone decides, it is revalidated each time, so that every answer rests on a request. A rejected request costs 1 more, for the profile as it is now, and is sent anew
 * only if that changed it. At most {@code AvailabilityFetch.MOST_QUESTIONS} motives in one fetch; the rest is missing as never asked. A <b>listing</b> costs its pages and 1 per profile.
 *
 * <p><b>{@code next_slot}</b> comes as a date or a timestamp when the days of the request are empty. It decides the next request and is shown as a hint; it never is a slot.
 *
 * <p><b>Slots</b> come as a text, an object (perhaps with the steps of a coupled second dose) or a pair of texts. Each is one appointment, at its first time. About 4 in 100 centres offered a
 * first slot that the booking step then refused: slots are indicative, and never kept.
 *
 * <p><b>Links</b> that are shown lead to the place on the public site, {@code https://www.doctolib.fr/vaccination-covid-19/{city}/{slug}?pid={place}}; no link is known that chooses the motive too.
 *
 * <p><b>Reserved publics.</b> Words of a category or a name that reserve it ({@code reserved-publics.csv}) become its audience; nothing is hidden. The words that were once seen to be for all
 * ({@code familiar-categories.txt}) only report the labels they do not know.
 *
 * <p><b>Slowing down.</b> 401, 403, 429, 503, 520 and any HTML page, whatever its status: we are refused. A 404 on the booking answer means that the profile is gone; on
 * the days it rejects the parameters, as 400 does: they are wrong, or the profile changed. Answers are cached by full address: it is never varied.
 *
 * <p><b>Oddities.</b> The place in a link may be stale: it is sought by its known address, else all places of the profile are answered, with a warning. A place at the address of
 * another, under which no agenda lists anything, is an alias of it and merged. A place under which no enabled agenda lists a vaccination offers none: that is not "no slot". An agenda that is
 * only suspended ({@code booking_temporary_disabled}) is not requested, since what it offers cannot be booked; a place with no other one is unknown, for it will be booked online again. Some
 * profiles are in no listing: they are read by their links, and can be added to the listing by a setting.
 *
 * <p><b>Ignored on purpose:</b> practitioners (personal data), the kind and age of motives beyond their reference, {@code first_shot_motive} (often wrong), {@code total} (often
 * missing), {@code second_shot_availabilities.json}, and {@code appointments.json}, which is a write.
 */
@NullMarked
package fr.guichet.doctolib;

import org.jspecify.annotations.NullMarked;
