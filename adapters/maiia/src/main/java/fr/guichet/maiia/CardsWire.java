package fr.guichet.maiia;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the health-care directory as it arrives.
 *
 * @param total of all pages; unreliable
 */
record CardsWire(
        @Nullable List<@Nullable Card> items, @Nullable Long total) {

    /**
     * A search result.
     *
     * @param id of the card, which is not the centre's
     * @param type {@code CENTER} or {@code PRACTITIONER}
     * @param url path of its page
     * @param urlHistory former paths
     * @param consultationReasons may lack some
     */
    record Card(
            @Nullable String id,
            @Nullable String type,
            @Nullable String url,
            @Nullable List<@Nullable String> urlHistory,
            @Nullable Center center,
            @Nullable PublicInformation publicInformation,
            @Nullable List<ReasonsWire.@Nullable Reason> consultationReasons,
            @Nullable Settings settings) {}

    /**
     * A site, or a group of sites.
     *
     * @param id 24 hex digits
     * @param siret in place of a missing id
     * @param url path {@code /{kind}/{postcode}-{city}/{slug}}
     * @param childCenters the sites of a group; empty for a site
     */
    record Center(
            @Nullable String id,
            @Nullable String siret,
            @Nullable String name,
            @Nullable String url,
            @Nullable List<@Nullable Center> childCenters,
            @Nullable Speciality speciality,
            @JsonProperty("isDemo") @Nullable Boolean isDemo,
            @Nullable PublicInformation publicInformation) {}

    /** @param code {@code VAC01} marks vaccination places */
    record Speciality(@Nullable String code) {}

    record PublicInformation(
            @Nullable Address address, @Nullable Office officeInformation) {}

    /**
     * @param inseeCode sometimes the postcode
     * @param location of the building
     */
    record Address(
            @Nullable String fullAddress,
            @Nullable String number,
            @Nullable String street,
            @Nullable String zipCode,
            @Nullable String city,
            @Nullable String departmentCode,
            @Nullable String inseeCode,
            @Nullable Point location,
            @Nullable Locality locality) {}

    /**
     * The town.
     *
     * @param code INSEE
     * @param location its middle
     */
    record Locality(
            @Nullable String code,
            @Nullable String name,
            @Nullable String departmentCode,
            @Nullable Point location) {}

    /**
     * @param x degrees east
     * @param y degrees north
     * @param coordinates the same two
     */
    record Point(
            @Nullable Double x,
            @Nullable Double y,
            @Nullable List<@Nullable Double> coordinates) {}

    record Office(@Nullable String phoneNumber, @Nullable Week openingSchedules) {}

    record Week(
            @JsonProperty("MONDAY") @Nullable Day monday,
            @JsonProperty("TUESDAY") @Nullable Day tuesday,
            @JsonProperty("WEDNESDAY") @Nullable Day wednesday,
            @JsonProperty("THURSDAY") @Nullable Day thursday,
            @JsonProperty("FRIDAY") @Nullable Day friday,
            @JsonProperty("SATURDAY") @Nullable Day saturday,
            @JsonProperty("SUNDAY") @Nullable Day sunday) {}

    /**
     * @param isActive whether it is open that day
     * @param schedules stale where it is not
     */
    record Day(
            @JsonProperty("isActive") @Nullable Boolean isActive,
            @Nullable List<@Nullable Range> schedules) {}

    /** Both times as {@code HH:mm}. */
    record Range(
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable Integer position) {}

    /**
     * @param timeZone of the site
     * @param firstPhysicalFreeTimeslot next free time for anything that is booked there, UTC
     */
    record Settings(@Nullable String timeZone, @Nullable String firstPhysicalFreeTimeslot) {}
}
