package fr.guichet.doctolib;

import java.net.URI;
import java.util.Set;

/**
 * One place of a profile, as it is asked for.
 *
 * @param practices the practices that count as this place, its own first; empty when the profile has one place without any number, which then stands for all
 * @param link where a person books here
 * @param externalId {@code {profile}pid{practice}}
 */
record Site(BookingWire.Place place, Set<Long> practices, URI link, String externalId) {

    boolean hasPractice(long practice) {
        return practices.isEmpty() || practices.contains(practice);
    }
}
