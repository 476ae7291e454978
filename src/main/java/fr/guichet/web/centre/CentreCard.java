package fr.guichet.web.centre;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A centre as it is shown in a list.
 *
 * @param id ours
 * @param path of its own page
 * @param name as the source wrote it, not escaped
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
 * @param isPartial whether an answer is partial
 * @param deciding the platform that decides the state; empty without a listing
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

    /**
     * One way to book at a centre.
     *
     * @param platform its code
     * @param name what people call the platform
     * @param href where a person books; blank if it is no web address
     * @param state what is known there
     * @param why it is unknown, a sentence; blank in every other state
     * @param slots how many match
     * @param seen when it was last fetched; blank if never
     * @param age how long ago that was; blank if never
     * @param isStale whether the answer is stale
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

    /**
     * A number to call.
     *
     * @param href a {@code tel:} link
     * @param text as people read it
     */
    public record PhoneLine(String href, String text) {

        private static final Pattern OVERSEAS = Pattern.compile("\\+(590|594|596|262)\\d{9}");

        static PhoneLine of(PhoneNumber number) {
            return new PhoneLine("tel:" + number.value(), text(number.value()));
        }

        /** {@code 03 83 85 13 00}, as it is dialled in France; foreign and short numbers unchanged. */
        private static String text(String value) {
            if (value.startsWith("+33")) {
                return inPairs("0" + value.substring("+33".length()));
            }
            return OVERSEAS.matcher(value).matches() ? inPairs("0" + value.substring("+590".length())) : value;
        }

        private static String inPairs(String digits) {
            return digits.replaceAll("(..)(?!$)", "$1\u00a0");
        }
    }

    public CentreCard {
        vaccines = List.copyOf(vaccines);
        deciding = List.copyOf(deciding);
        bookings = List.copyOf(bookings);
        phones = List.copyOf(phones);
    }
}
