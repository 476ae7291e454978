package fr.guichet.web.centre;

import fr.guichet.model.AvailabilityState;

/**
 * One way to book at a centre.
 *
 * @param platform its code
 * @param name what people call the platform
 * @param href where a person books; blank when the link is none a browser should follow
 * @param state what is known there
 * @param why it is unknown, a sentence; blank in every other state
 * @param slots how many match
 * @param seen when we last asked and were answered; blank when never
 * @param age how long ago that was; blank when never
 * @param isStale whether that was longer ago than usual
 * @param last what was last seen before it became unknown, a sentence; blank when nothing
 */
public record Booking(
        String platform,
        String name,
        String href,
        AvailabilityState state,
        String why,
        int slots,
        String seen,
        String age,
        boolean isStale,
        String last) {}
