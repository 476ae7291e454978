/**
 * Maiia: 140 to 600 centres, mostly pharmacies, some municipal centres.
 *
 * <p>There is no published contract. What follows was observed between April 2021 and October 2022, and any field may be missing.
 *
 * <p><b>Words.</b> The <i>health-care directory</i> (hcd) answers with <i>cards</i>, of a centre or of a person who works there. A <i>centre</i> is a site, named by 24 hex digits; one with
 * <i>child centres</i> is a group, which has no slots of its own. A <i>consultation reason</i> is what is booked, local to a centre; its <i>type of injection</i> ({@code injection-types.csv})
 * gives the dose, its name, typed by hand, all the rest.
 *
 * <p><b>Links</b> are {@code /{kind}/{postcode}-{city}/{slug}}, seldom with the centre's id in {@code centerId} or {@code centerid}. Without it the directory is walked until a card has the page's path,
 * present or former. The first digits of an id are the second of its creation, so that two sites can share them: all 24 are the key.
 *
 * <p><b>Requests.</b> What a centre lets one book is read once; then each distinct <i>name</i> is requested, letter by letter: names that differ by a blank are two, reasons with one name are
 * answered together. Slots are merged by their id and described by their own reason. Where there are none, the next one is requested, and slots again from there.
 *
 * <p><b>Next slots</b> announce what nobody can book at some centres: they are hints. The directory's own is of anything that is booked there, not only vaccinations.
 *
 * <p><b>Vaccinations</b> are reasons with a type of injection; without one, or with {@code NONE}, the name decides ({@code reason-words.csv}). That a centre is marked as a vaccination place says
 * nothing: pharmacies are that book dietetics or tests alone, which is not "no slot" but not offered. A centre that lets one book nothing and has a telephone is reached by it.
 *
 * <p><b>Paging</b> ends with a page that is empty or shorter than requested. {@code total} is never believed: it was 0 beside entries.
 *
 * <p><b>Times</b> are UTC; days are those of the centre's own zone.
 *
 * <p><b>Slowing down.</b> 401, 403 and 429 refuse. A 404 on a centre's reasons means that it is gone; elsewhere it rejects the parameters.
 *
 * <p><b>Oddities.</b> {@code inseeCode} may be a postcode: the town's code is preferred, and either only in the département of the rest. Positions may be missing: the middle of town stands
 * in. Hours stay filled for days that are closed. Cards of demonstrations are left out. A centre without id is known by its {@code siret} and cannot be requested.
 *
 * <p><b>Ignored on purpose:</b> persons and their pages (personal data), {@code isVaccinationPlace}, {@code minimumAge}, {@code nextAppointmentDelayInDays}, {@code allowAvailabilitiesXHoursBefore}.
 */
@NullMarked
package fr.guichet.maiia;

import org.jspecify.annotations.NullMarked;
