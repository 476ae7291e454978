package fr.guichet.web.centre;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import java.util.List;

/**
 * A centre as it is shown in a list.
 *
 * @param id ours
 * @param path of its own page
 * @param name as told, to be escaped like all text
 * @param kind what sort of place it is
 * @param distance from the middle of the search; blank when there is none
 * @param isApproximate whether the distance is to the middle of its commune
 * @param street number and street; blank when unknown
 * @param town postcode and name; blank when unknown
 * @param audience who may come, where that is not everyone; blank otherwise
 * @param opensOn the first day it opens, where that is to come; blank otherwise
 * @param state what is known
 * @param slots how many match
 * @param otherSlots how many do not
 * @param next when the soonest begins; blank when there is none
 * @param hint at its next availability, by the platform; blank when there is none
 * @param vaccines names, of the slots that match
 * @param isPartial whether a part of an answer could not be had
 * @param deciding the platform on which the state rests; absent without any listing
 * @param bookings all ways to book
 * @param phones to call
 */
public record CentreCard(
        String id,
        String path,
        String name,
        CentreKind kind,
        String distance,
        boolean isApproximate,
        String street,
        String town,
        String audience,
        String opensOn,
        AvailabilityState state,
        int slots,
        int otherSlots,
        String next,
        String hint,
        List<String> vaccines,
        boolean isPartial,
        List<Booking> deciding,
        List<Booking> bookings,
        List<PhoneLine> phones) {

    public CentreCard {
        vaccines = List.copyOf(vaccines);
        deciding = List.copyOf(deciding);
        bookings = List.copyOf(bookings);
        phones = List.copyOf(phones);
    }
}
