/**
 * Doctolib, the largest of the platforms: 8,000 to 12,000 places, two thirds of the State's registry of April 2021.
 *
 * <p>There is no published contract. What follows was observed on the French site between March 2021 and January 2022, and any field may be missing.
 *
 * <p><b>Words.</b> A <i>profile</i> is the page of an organisation, named by the slug that ends its link. It has <i>places</i> (sites, {@code practice-<n>} or
 * {@code establishment-<n>}), behind each of which stand <i>practices</i> (integers), <i>agendas</i> (calendars) and <i>visit motives</i> (what is booked, local to the profile).
 * A motive's <i>reference</i> is nation-wide and alone tells vaccine and dose ({@code visit-motives.csv}): names are typed by hand and contradict it.
 *
 * <p><b>Asking.</b> One booking answer per profile, then for each place and motive the days, 14 at a time, until the window ends. Motives are asked one by one: joined, they
 * answered times that the site did not offer. Agendas go in the order of the booking answer, since another order may answer other slots, and only those that list the motive
 * under a practice: others answer times that nobody can book.
 *
 * <p><b>{@code next_slot}</b> comes as a date or a timestamp when the days asked about are empty. It moves the asking on and is shown as a hint; it never is a slot.
 *
 * <p><b>Slots</b> come as a text, an object (perhaps with the steps of a coupled second dose) or a pair of texts. Each is one appointment, at its first time.
 *
 * <p><b>Slowing down.</b> 401, 403, 429, 503, 520 and any HTML page, whatever its status: we are refused. A 404 on the booking answer means that the profile is gone; on
 * the days it means that we asked wrongly. Answers are cached by full address: it is never varied.
 *
 * <p><b>Oddities.</b> The place in a link may be stale: it is sought by its known address, else all places of the profile are told, with a warning. A place at the address of
 * another, under which no agenda lists anything, is an alias of it and merged. A place under which no enabled agenda lists a vaccination offers none: that is not "no slot".
 *
 * <p><b>Ignored on purpose:</b> practitioners (personal data), the kind and age of motives beyond their reference, {@code first_shot_motive} (often wrong), {@code total} (often
 * missing), {@code second_shot_availabilities.json}, and {@code appointments.json}, which is a write.
 */
@NullMarked
package fr.guichet.doctolib;

import org.jspecify.annotations.NullMarked;
