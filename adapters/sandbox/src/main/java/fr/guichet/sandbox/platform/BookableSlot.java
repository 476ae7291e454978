package fr.guichet.sandbox.platform;

/**
 * One appointment that can be booked.
 *
 * @param start as the platform writes it, with the offset of the place
 * @param refVisitMotiveId the nation-wide type of what is booked
 */
public record BookableSlot(String start, int refVisitMotiveId) {}
