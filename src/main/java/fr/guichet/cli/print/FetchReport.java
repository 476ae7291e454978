package fr.guichet.cli.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
 * The result of fetching one link, one entry per place.
 *
 * @param places at least one
 */
public record FetchReport(List<ReportedPlace> places) {

    /**
     * One place. Null is unknown.
     *
     * @param reason why the state is unknown; null in every other state
     * @param partial whether a part of the answer is missing; the warnings {@code missing} say which part and why
     * @param warnings what was unusable, what is missing, and the failure of the whole fetch under its reason
     */
    record ReportedPlace(
            String platform,
            @Nullable String externalId,
            String link,
            String state,
            @Nullable String reason,
            boolean partial,
            @Nullable @JsonIgnoreProperties("audience") PrintedPlace centre,
            @Nullable String nextAvailableHint,
            List<ReportedSlot> slots,
            List<ReportedRequest> requests,
            List<Warning> warnings,
            Instant checkedAt) {}

    /** One slot; {@code start} is an instant with its offset, or a date. */
    record ReportedSlot(
            String id,
            String start,
            List<String> vaccines,
            List<ReportedDose> doses,
            String audience,
            @Nullable Integer quantity,
            @Nullable String link) {}

    /** One dose. */
    record ReportedDose(String code, String basis) {}

    /** One request; {@code status} is null without a response. */
    record ReportedRequest(
            String method, String url, @Nullable Integer status, long millis) {}

    public static FetchReport of(
            CentreRef ref, FetchResult<List<PlaceAvailability>> result, List<Exchange> exchanges, Instant now) {
        List<ReportedRequest> requests =
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
                new FetchReport(List.of(failed(
                        ref, UnknownReason.NEVER_ASKED, "unchanged, but there is no earlier answer", requests, now)));
            case FetchResult.Failed<List<PlaceAvailability>>(Failure failure) ->
                new FetchReport(List.of(failed(ref, failure.reason(), failure.detail(), requests, now)));
        };
    }

    /** One object for one place, else an object with all places. */
    public Object json() {
        return places.size() == 1 ? places.getFirst() : Map.of("places", places);
    }

    private static ReportedPlace place(
            CentreRef ref,
            PlaceAvailability place,
            List<ReportedRequest> requests,
            List<Warning> warnings,
            Instant checkedAt) {
        Availability availability = place.availability();
        return new ReportedPlace(
                ref.platform().value(),
                place.externalId(),
                place.link().toString(),
                availability.state().code(),
                availability instanceof Availability.Unknown unknown
                        ? unknown.reason().code()
                        : null,
                !availability.missing().isEmpty(),
                place.place().map(PrintedPlace::of).orElse(null),
                availability.nextAvailableHint().map(FetchReport::start).orElse(null),
                availability.slots().stream().map(FetchReport::slot).toList(),
                requests,
                Stream.concat(warnings.stream(), availability.missing().stream().map(FetchReport::missing))
                        .toList(),
                checkedAt);
    }

    private static ReportedPlace failed(
            CentreRef ref, UnknownReason reason, String detail, List<ReportedRequest> requests, Instant now) {
        return new ReportedPlace(
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

    private static ReportedSlot slot(Slot slot) {
        return new ReportedSlot(
                slot.id(),
                start(slot.start()),
                slot.vaccines().stream().map(Vaccine::code).sorted().toList(),
                slot.doses().stream()
                        .map(dose -> new ReportedDose(dose.code(), dose.basis().code()))
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

    private static ReportedRequest request(Exchange exchange) {
        return new ReportedRequest(
                exchange.method(),
                exchange.url().toString(),
                exchange.status().isPresent() ? exchange.status().getAsInt() : null,
                exchange.took().toMillis());
    }

    /** The requests sent; the same for every place. */
    Stream<ReportedRequest> requests() {
        return places.stream().limit(1).flatMap(place -> place.requests().stream());
    }
}
