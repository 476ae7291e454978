package fr.guichet.api.json;

import fr.guichet.model.UnknownReason;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.PlatformNames;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The slots of one centre by day. */
@Schema(name = "Slots")
public record SlotsJson(
        @Schema(description = "When what this answer reads was last brought up to date, UTC")
        Instant asOf,

        @Schema(examples = "n71tcvtq80", description = "Id of the centre")
        String centre,

        @Schema(description = "Zone of all days and times", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "As in a search, judged against the question")
        String state,

        @Schema(examples = "expired", description = "Why it is unknown; null in every other state") @Nullable
        String reason,

        @Schema(examples = "false", description = "Whether there may be more slots than these")
        boolean partial,

        @Schema(
                description =
                        "Days that have slots, in order. A day that is not here has none only if it is not after 'seenUntil'")
        List<DayJson> days,

        @Schema(
                description =
                        "The last day, local to the centre, until which every day asked about was seen whole, from the first one on, at most sixty days; null when not even that one was",
                examples = "2021-05-10")
        @Nullable
        LocalDate seenUntil,

        @Schema(description = "Each platform it is booked on; empty when it is on none that we know")
        List<ListingJson> listings,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    private static final int MOST_DAYS = 60;

    /** One day. */
    @Schema(name = "Day")
    record DayJson(
            @Schema(description = "Local to the centre", examples = "2021-04-16")
            LocalDate date,

            @Schema(description = "In order of their start") List<SlotJson> slots) {}

    public static SlotsJson of(CentreView view, SlotFilter question, Snapshot snapshot) {
        ZoneId zone = view.centre().zone();
        PlatformNames names = new PlatformNames(snapshot);
        CentreMatch found = new CentreMatch(view, OptionalDouble.empty());
        return new SlotsJson(
                Times.asOf(SearchJson.asOf(List.of(found), snapshot)),
                view.centre().id().value(),
                zone.getId(),
                view.state().code(),
                view.reason().map(UnknownReason::code).orElse(null),
                view.isPartial(),
                days(view, zone),
                seenUntil(view, question),
                view.listings().stream()
                        .map(listing -> ListingJson.of(
                                listing, zone, names.of(listing.listing().platform())))
                        .toList(),
                Licence.of(snapshot));
    }

    private static @Nullable LocalDate seenUntil(CentreView view, SlotFilter question) {
        LocalDate today = view.judgedAt().atZone(view.centre().zone()).toLocalDate();
        LocalDate first = question.from().filter(today::isBefore).orElse(today);
        LocalDate farthest = first.plusDays(MOST_DAYS - 1L);
        LocalDate last = question.to().filter(farthest::isAfter).orElse(farthest);
        return last.isBefore(first) ? null : view.seenUntil(first, last).orElse(null);
    }

    private static List<DayJson> days(CentreView view, ZoneId zone) {
        Map<LocalDate, List<SlotJson>> days = new TreeMap<>();
        for (ListingView listing : view.listings()) {
            String platform = listing.listing().platform().value();
            String link = listing.link().toString();
            listing.slots().forEach(slot -> days.computeIfAbsent(slot.start().day(zone), day -> new ArrayList<>())
                    .add(SlotJson.of(slot, zone, platform, link)));
        }
        return days.entrySet().stream()
                .map(day -> new DayJson(day.getKey(), sorted(day.getValue())))
                .toList();
    }

    private static List<SlotJson> sorted(List<SlotJson> slots) {
        return slots.stream()
                .sorted(Comparator.comparing((SlotJson slot) -> slot.start()).thenComparing(SlotJson::id))
                .toList();
    }
}
