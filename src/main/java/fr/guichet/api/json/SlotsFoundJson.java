package fr.guichet.api.json;

import fr.guichet.api.json.CentreJson.AddressJson;
import fr.guichet.api.json.CentreJson.PositionJson;
import fr.guichet.api.json.SlotJson.AudienceJson;
import fr.guichet.model.Centre;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.geo.Address;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SlotSearch;
import fr.guichet.search.SlotsQuestion;
import fr.guichet.search.Sort;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of slots across centres. */
@Schema(name = "SlotsFound")
public record SlotsFoundJson(
        @Schema(description = "When the parts that this answer reads were last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "The question as it was understood")
        QuestionJson question,

        @Schema(
                description = "How many of the found centres are in each state; only open ones have slots",
                examples = "{\"open\": 3, \"unknown\": 1, \"none\": 2, \"phone-only\": 0, \"not-offered\": 0}")
        Map<String, Integer> totals,

        @Schema(description = "How many slots match, on all pages", examples = "1520")
        int total,

        @Schema(description = "Platforms that do not talk to us now")
        List<SilentPlatformJson> silentPlatforms,

        @Schema(description = "Why no slot is listed; null when some are") @Nullable
        NothingFoundJson nothingFound,

        @Schema(description = "Soonest first. A slot without a time stands at the end of its day")
        List<BookableJson> slots,

        @Schema(description = "The 'cursor' of the next page; null on the last one", examples = "MTYxODU2MjEwMA")
        @Nullable
        String next,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    /** A slot and where it is. */
    @Schema(name = "Bookable")
    record BookableJson(
            @Schema(description = "What is booked") SlotJson slot,
            @Schema(description = "Where it is") PlaceOfSlotJson centre,

            @Schema(
                    description = "When its platform was asked, in the centre's zone",
                    examples = "2021-04-13T10:02:11+02:00")
            OffsetDateTime checkedAt,

            @Schema(description = "The age of the answer, judged now")
            String freshness) {
        public static BookableJson of(SlotSearch.Bookable found) {
            Centre centre = found.centre().view().centre();
            ListingView listing = found.listing();
            ZoneId zone = centre.zone();
            return new BookableJson(
                    SlotJson.of(
                            found.slot(),
                            zone,
                            listing.listing().platform().value(),
                            listing.link().toString()),
                    PlaceOfSlotJson.of(centre, found.centre().distanceKm()),
                    Times.at(listing.checkedAt().orElseThrow(), zone),
                    listing.freshness().map(Freshness::code).orElseThrow());
        }
    }

    /** A centre, in few words. */
    @Schema(name = "PlaceOfSlot")
    record PlaceOfSlotJson(
            @Schema(description = "Ours: opaque and stable", examples = "q3x9k2m7ab")
            String id,

            @Schema(description = "As people call it", examples = "Centre de vaccination de Nancy")
            String name,

            @Schema(description = "Where it is, as far as known")
            AddressJson address,

            @Schema(description = "Code of the département", examples = "54")
            String departement,

            @Schema(description = "Zone of the slot", examples = "Europe/Paris")
            String timeZone,

            @Schema(description = "Null when nothing is known") @Nullable
            PositionJson position,

            @Schema(
                    description =
                            "Kilometres from the middle of the search, to 0.1; null when the search has none or the centre has no position",
                    examples = "3.4")
            @Nullable
            Double distance,

            @Schema(description = "Who may come") AudienceJson audience,

            @Schema(
                    description = "To call, E.164 or a short French number; possibly empty",
                    examples = "[\"+33199001234\"]")
            List<String> phones) {
        public static PlaceOfSlotJson of(Centre centre, OptionalDouble distanceKm) {
            Address address = centre.place().address();
            return new PlaceOfSlotJson(
                    centre.id().value(),
                    centre.place().name(),
                    AddressJson.of(address),
                    centre.departement().code(),
                    centre.zone().getId(),
                    centre.place().position().map(PositionJson::of).orElse(null),
                    CentreJson.rounded(distanceKm),
                    AudienceJson.of(centre.place().audience()),
                    centre.place().phones().stream().map(PhoneNumber::value).toList());
        }
    }

    public static SlotsFoundJson of(
            SlotsQuestion question, CentreSearch.Result centres, CentreSearch search, Snapshot snapshot) {
        SlotSearch.Result result = SlotSearch.find(question, centres.listed());
        return new SlotsFoundJson(
                Times.asOf(SearchJson.asOf(centres.all(), snapshot)),
                QuestionJson.of(question.search(), snapshot, Sort.SOONEST.code(), question.limit()),
                SearchJson.totals(centres),
                result.total(),
                SilentPlatformJson.among(centres.all(), snapshot),
                nothingFound(question, centres, result, search, snapshot),
                result.page().stream().map(BookableJson::of).toList(),
                result.next().map(place -> place.encoded(question.search())).orElse(null),
                Licence.of(snapshot));
    }

    private static @Nullable NothingFoundJson nothingFound(
            SlotsQuestion question,
            CentreSearch.Result centres,
            SlotSearch.Result result,
            CentreSearch search,
            Snapshot snapshot) {
        if (!result.page().isEmpty()) {
            return null;
        }
        return NothingFound.of(question.search(), centres, search, snapshot)
                .map(NothingFoundJson::of)
                .orElseGet(NothingFoundJson::slotsPastTheEnd);
    }
}
