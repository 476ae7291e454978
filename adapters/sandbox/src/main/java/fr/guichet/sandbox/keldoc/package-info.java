/**
 * Keldoc as it was between 2021 and 2022: the routes of listing, clinic, sites, reasons, timetables and details, in their wire format.
 *
 * <p>A clinic (one slug) has cabinets; a cabinet is worked by agendas; the reasons of a clinic are shared by all its cabinets, and an agenda carries some of them. What is
 * bookable stands in two diaries a cabinet, dealt among its agendas, so that the same time may stand in two calendars. Timetables, next availabilities and the truth are readings
 * of them: one appointment is listed for each reason that its agenda carries and counts once. The traps that readers fell into are played too: {@code to} is ignored and six days come
 * back, a reason answers for the calendars of every cabinet, calendars joined in another way than by a repeated key answer nothing without any error.
 */
@NullMarked
package fr.guichet.sandbox.keldoc;

import org.jspecify.annotations.NullMarked;
