/**
 * Keldoc: 100 to 190 centres, mostly hospitals and large municipal sites; few centres, many slots, each backed by 2 to 30 calendars.
 *
 * <p>There is no published contract. What follows was observed between April 2021 and January 2022, and any field may be missing.
 *
 * <p><b>Words.</b> A <i>clinic</i> is the page of an organisation, named by the third part of its link. It has <i>cabinets</i> (sites), chosen by a fourth part or by {@code cabinet=}; a link
 * without either means all of them. A <i>motive</i> (reason) is what is booked, and is shared by all sites of the clinic: only its <i>agendas</i> (calendars) distinguish the sites, so
 * those of the site are always sent, each under a key of its own; joined in any other way they are answered with nothing and no error. Their order varies and means nothing, and {@code hidden}
 * means nothing.
 *
 * <p><b>Labels.</b> There are no codes for vaccine and dose. The reason's label is read by ordered tables of whole words, then its category's: the campaign's tables, preceded by the platform's
 * own abbreviations ({@code dose-words.csv}, {@code vaccine-words.csv}). An age range is read first, as the audience; "sans rappel" is no booster; an unknown dose is a value and hides nothing.
 * Which reasons are no vaccination of the campaign is {@code motive-words.csv}, whom words reserve to is {@code reserved-publics.csv}, both by label, then category.
 *
 * <p><b>Requests.</b> The clinic by the parts of its link, its sites where that lacks them, the reasons of each site; all these are cached for hours. Then for each reason five days at a time.
 * The platform ignores {@code to} and may answer six days: the day after the last that came back is requested next. A site chosen by its link costs 2 requests, of which none when cached, and 1 to 4
 * for each of its 2 to 7 reasons; a clinic without a site one more a specialty, and one more for each further site. A telephone costs one request, and only where nothing is booked online.
 *
 * <p><b>Five shapes</b> answer for slots: slots by day; a {@code date} (nothing in these days, the next one then); a telephone (this reason is booked by telephone alone); nothing at all, which
 * is unreadable and never "none"; slots beside a date, where the slots win. A date decides the next request, is shown as a hint, and never is a slot. A slot without a start is skipped. The same start
 * in the same calendar is one appointment, whichever reasons it belongs to: vaccines, doses and publics are joined.
 *
 * <p><b>By telephone only</b> is said on evidence: all reasons answer so, or nothing is booked online and the site's details have a number.
 *
 * <p><b>Listing.</b> By area and by slug of the specialty ({@code areas.txt}, in a spelling of its own; {@code listed-specialties.txt}), with each site's next availability, of any vaccine or
 * dose. It may say "nothing before", never "nothing for you": less than half an hour old and beyond the window, it spares the requests for slots; missing, it says nothing. All areas take 315 requests, and a site
 * that is full has no next availability: listings are read for the sites they name, and their hints used while they are fresh.
 *
 * <p><b>Slowing down.</b> Answers of ten seconds are common, and minutes were seen: few at once, long limits. Many calendars in one request may time out; they are then requested in parts. 403
 * refuses. A 404 on a clinic or on the reasons of a site means gone; of a timetable it rejects the parameters, as 400 and 422 do.
 *
 * <p><b>Oddities.</b> The location in a link may have lost its postcode's zero, which is put back. An offset is written {@code +02:00} or {@code +0200}. Ids are {@code {clinic}pid{cabinet}}, or
 * one number where both are the same; a listing knows the cabinet's alone, which is unique too. A link that is no path of three or four parts and redirects to one is not followed: links are
 * never fetched.
 *
 * <p><b>Ignored on purpose:</b> practitioners in listings (personal data), {@code booking_delay_until}, {@code default_online_motive_id}, images, descriptions.
 */
@NullMarked
package fr.guichet.keldoc;

import org.jspecify.annotations.NullMarked;
