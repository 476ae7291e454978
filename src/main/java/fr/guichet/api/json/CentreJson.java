package fr.guichet.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.api.json.SlotJson.AudienceJson;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.PlatformNames;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A centre with its availability, judged against the question. */
@Schema(name = "Centre")
@JsonInclude(JsonInclude.Include.ALWAYS)
record CentreJson(
        @Schema(examples = "n71tcvtq80", description = "Ours: opaque and stable")
        String id,

        @Schema(description = "How others call it", examples = "[\"registry:1438\"]")
        List<String> externalIds,

        @Schema(description = "As people call it; never blank", examples = "Centre de vaccination de Nancy")
        String name,

        @Schema(description = "Sort of place") String kind,

        @Schema(description = "Where it is, as far as known")
        AddressJson address,

        @Schema(description = "Code of the département", examples = "2A")
        String departement,

        @Schema(description = "Zone of its slots and hours", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "Null when nothing is known") @Nullable
        PositionJson position,

        @Schema(
                examples = "3.4",
                description = "Kilometres from the middle of the search, to 0.1; null when the search has none")
        @Nullable
        Double distance,

        @Schema(description = "Who may come") AudienceJson audience,

        @Schema(
                examples = "[\"+33199001234\"]",
                description = "To call, E.164 or a short French number; possibly empty")
        List<String> phones,

        @Schema(
                examples = "2021-04-20",
                description = "The first day it opens, local, when that is still to come; null otherwise")
        @Nullable
        LocalDate opensOn,

        @Schema(
                description =
                        "open: slots that match were seen. none: asked, answered, nothing. unknown: we could not see")
        String state,

        @Schema(description = "Why it is unknown; null in every other state") @Nullable
        String reason,

        @Schema(
                examples = "false",
                description =
                        "Whether there may be more slots: a part of an answer could not be had, or there are slots on one platform and another could not be seen")
        boolean partial,

        @Schema(examples = "12", description = "How many slots match and have not begun")
        int slots,

        @Schema(examples = "3", description = "How many slots have not begun and do not match the question")
        int otherSlots,

        @Schema(
                examples = "2021-04-16T10:35:00+02:00",
                description = "Start of the soonest slot that matches, as in slots; null when there is none")
        @Nullable
        String nextSlot,

        @Schema(
                examples = "2021-04-20",
                description = "The platform's own hint at its next availability; not a slot. Null when it gives none")
        @Nullable
        String nextAvailableHint,

        @Schema(examples = "[\"moderna\"]", description = "Codes of the vaccines of the slots that match")
        List<String> vaccines,

        @Schema(examples = "[\"first\"]", description = "Codes of the doses of the slots that match")
        List<String> doses,

        @Schema(description = "When what decides the state was asked, in the centre's zone; null when never") @Nullable
        OffsetDateTime checkedAt,

        @Schema(
                description =
                        "Since when it is true, in the platform's words and the centre's zone; null when never answered")
        @Nullable
        OffsetDateTime validAt,

        @Schema(description = "When it last changed, in the centre's zone; null when never answered") @Nullable
        OffsetDateTime changedAt,

        @Schema(description = "The age of the oldest answer, judged now; null when there is none") @Nullable
        String freshness,

        @Schema(
                examples = "2021-04-13T08:20:00Z",
                description =
                        "At this moment, UTC, the clock alone changes what is shown of it, and no change is published:"
                                + " a slot begins or an answer ages. Null when it never does")
        @Nullable
        Instant validUntil,

        @Schema(description = "Each platform it is booked on; empty when it is on none that we know")
        List<ListingJson> listings,

        @Schema(description = "Absent from searches unless fields=full, and where an answer has the same beside it")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        DetailsJson details) {

    static CentreJson of(CentreMatch found, boolean full, Snapshot snapshot) {
        CentreView view = found.view();
        OptionalDouble distanceKm = found.distanceKm();
        PlatformNames names = new PlatformNames(snapshot);
        var centre = view.centre();
        var place = centre.place();
        ZoneId zone = centre.zone();
        Optional<ObservationTimes> times = view.times();
        return new CentreJson(
                centre.id().value(),
                centre.externalIds().stream().map(Object::toString).toList(),
                place.name(),
                place.kind().code(),
                AddressJson.of(place.address()),
                centre.departement().code(),
                zone.getId(),
                place.position().map(PositionJson::of).orElse(null),
                rounded(distanceKm),
                AudienceJson.of(place.audience()),
                place.phones().stream().map(PhoneNumber::value).toList(),
                view.opensOn().orElse(null),
                view.state().code(),
                view.reason().map(UnknownReason::code).orElse(null),
                view.isPartial(),
                view.slotCount(),
                view.otherSlots(),
                view.nextSlot().map(slot -> SlotJson.start(slot.start(), zone)).orElse(null),
                view.nextAvailableHint().map(hint -> SlotJson.start(hint, zone)).orElse(null),
                view.vaccines(),
                view.doses(),
                times.map(c -> Times.at(c.checkedAt(), zone)).orElse(null),
                times.map(c -> Times.at(c.validAt(), zone)).orElse(null),
                times.map(c -> Times.at(c.changedAt(), zone)).orElse(null),
                view.freshness().map(Freshness::code).orElse(null),
                Times.until(view),
                view.listings().stream()
                        .map(listing -> ListingJson.of(
                                listing, zone, names.of(listing.listing().platform())))
                        .toList(),
                full ? DetailsJson.of(view, snapshot) : null);
    }

    /** To a hundred metres; null when there is none. */
    static @Nullable Double rounded(OptionalDouble kilometres) {
        return kilometres.isPresent() ? Math.round(kilometres.getAsDouble() * 10) / 10.0 : null;
    }

    /** The address of a centre, as far as it is known. */
    @Schema(name = "Address")
    record AddressJson(
            @Schema(description = "Number and street; null when unknown", examples = "12 rue des Lilas") @Nullable
            String street,

            @Schema(description = "Five digits; null when unknown", examples = "54000") @Nullable
            String postcode,

            @Schema(description = "Name of the town; null when unknown", examples = "Nancy") @Nullable
            String commune,

            @Schema(description = "INSEE code of the commune; null when unknown", examples = "54395") @Nullable
            String insee) {

        static AddressJson of(Address address) {
            return new AddressJson(
                    address.street().orElse(null),
                    address.postcode().map(Postcode::value).orElse(null),
                    address.commune().orElse(null),
                    address.insee().map(InseeCode::value).orElse(null));
        }
    }

    /** A point on Earth, WGS 84. */
    @Schema(name = "Position")
    record PositionJson(
            @Schema(description = "Degrees north", examples = "48.6779")
            double lat,

            @Schema(description = "Degrees east", examples = "6.2025")
            double lon,

            @Schema(
                    description =
                            "How far it can be trusted: the building, the street or commune, or only the département's"
                                    + " prefecture")
            String precision) {

        static PositionJson of(Position position) {
            return new PositionJson(
                    position.latitude(),
                    position.longitude(),
                    position.precision().code());
        }
    }
}
