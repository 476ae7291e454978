package fr.guichet.cli.print;

import fr.guichet.client.Exchange;
import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking one link, one entry per place.
 *
 * @param places at least one
 */
public record FetchReport(List<AskedPlace> places) {

    /**
     * One place. Null is unknown or not told.
     *
     * @param reason why the state is unknown; null in every other state
     * @param partial whether a part of the answer could not be had; the warnings {@code missing} say which, and why
     * @param warnings what could not be used, what could not be had, and the failure of the whole under its reason
     */
    record AskedPlace(
            String platform,
            @Nullable String externalId,
            String link,
            String state,
            @Nullable String reason,
            boolean partial,
            @Nullable AskedCentre centre,
            @Nullable String nextAvailableHint,
            List<AskedSlot> slots,
            List<AskedRequest> requests,
            List<Warning> warnings,
            Instant checkedAt) {}

    /** The place; see {@link PrintedPlace}. */
    record AskedCentre(
            String name,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String commune,
            @Nullable String departement,
            @Nullable Double lat,
            @Nullable Double lon,
            String kind,
            @Nullable String phone,
            Map<String, String> hours) {

        public static AskedCentre of(PrintedPlace place) {
            return new AskedCentre(
                    place.name(),
                    place.address(),
                    place.postcode(),
                    place.commune(),
                    place.departement(),
                    place.lat(),
                    place.lon(),
                    place.kind(),
                    place.phone(),
                    place.hours());
        }
    }

    /** One slot; {@code start} is an instant with its offset, or a date. */
    record AskedSlot(
            String id,
            String start,
            List<String> vaccines,
            List<AskedDose> doses,
            String audience,
            @Nullable Integer quantity,
            @Nullable String link) {}

    /** One dose. */
    record AskedDose(String code, String basis) {}

    /** One request; {@code status} is null when no answer came. */
    record AskedRequest(String method, String url, @Nullable Integer status, long millis) {}

    public static FetchReport of(
            CentreRef ref, FetchResult<List<PlaceAvailability>> result, List<Exchange> exchanges, Instant now) {
        List<AskedRequest> requests =
                exchanges.stream().map(FetchReport::request).toList();
        return switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>> fetched ->
                new FetchReport(fetched.value().stream()
                        .map(place -> place(
                                ref,
                                place,
                                requests,
                                fetched.warnings(),
                                fetched.provenance().checkedAt()))
                        .toList());
            case FetchResult.Unchanged<List<PlaceAvailability>> _ ->
                new FetchReport(List.of(
                        failed(ref, UnknownReason.NEVER_ASKED, "unchanged since we never asked", requests, now)));
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) ->
                new FetchReport(List.of(failed(ref, failure.reason(), failure.detail(), requests, now)));
        };
    }

    /** One object for one place, else an object with all places. */
    public Object json() {
        return places.size() == 1 ? places.getFirst() : Map.of("places", places);
    }

    private static AskedPlace place(
            CentreRef ref,
            PlaceAvailability place,
            List<AskedRequest> requests,
            List<Warning> warnings,
            Instant checkedAt) {
        Availability availability = place.availability();
        return new AskedPlace(
                ref.platform().value(),
                place.externalId(),
                place.link().toString(),
                availability.state().code(),
                availability instanceof Availability.Unknown unknown
                        ? unknown.reason().code()
                        : null,
                !availability.missing().isEmpty(),
                place.place().map(PrintedPlace::of).map(AskedCentre::of).orElse(null),
                availability.nextAvailableHint().map(FetchReport::start).orElse(null),
                availability.slots().stream().map(FetchReport::slot).toList(),
                requests,
                Stream.concat(warnings.stream(), availability.missing().stream().map(FetchReport::missing))
                        .toList(),
                checkedAt);
    }

    private static AskedPlace failed(
            CentreRef ref, UnknownReason reason, String detail, List<AskedRequest> requests, Instant now) {
        return new AskedPlace(
                ref.platform().value(),
                null,
                ref.link().toString(),
                "unknown",
                reason.code(),
                false,
                null,
                null,
                List.of(),
                requests,
                List.of(new Warning(reason.code(), detail)),
                now);
    }

    private static Warning missing(Missing missing) {
        return new Warning("missing", missing.what() + ": " + missing.reason().code());
    }

    private static AskedSlot slot(Slot slot) {
        return new AskedSlot(
                slot.id(),
                start(slot.start()),
                slot.vaccines().stream().map(Vaccine::code).sorted().toList(),
                slot.doses().stream()
                        .map(dose -> new AskedDose(dose.code(), dose.basis().code()))
                        .toList(),
                slot.audience().group().code(),
                slot.quantity().isPresent() ? slot.quantity().getAsInt() : null,
                slot.link().map(Object::toString).orElse(null));
    }

    private static String start(SlotStart start) {
        return switch (start) {
            case SlotStart.At at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.time());
            case SlotStart.On on -> on.date().toString();
        };
    }

    private static AskedRequest request(Exchange exchange) {
        return new AskedRequest(
                exchange.method(),
                exchange.url().toString(),
                exchange.status().isPresent() ? exchange.status().getAsInt() : null,
                exchange.took().toMillis());
    }

    /** The requests made; the same for every place. */
    Stream<AskedRequest> requests() {
        return places.stream().limit(1).flatMap(place -> place.requests().stream());
    }
}
