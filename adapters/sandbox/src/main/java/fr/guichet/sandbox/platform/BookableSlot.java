package fr.guichet.sandbox.platform;

/**
 * One appointment that can be booked.
 *
 * @param start as the platform writes it, with the offset of the place; a date alone for some time that day
 * @param motive what is booked, in the platform's own words or numbers
 */
public record BookableSlot(String start, String motive) {}
