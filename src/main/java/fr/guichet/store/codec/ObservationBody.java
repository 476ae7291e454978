package fr.guichet.store.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored format of an observation: stable, and apart from the model so that the model may change. A missing field is null; an unknown field is ignored. Codes are those of the model's closed lists. Instants are ISO 8601 in UTC, the start of a slot is a day or a time with offset.
 */
record ObservationBody(
        @Nullable AnswerBody answer, @Nullable FailureBody failure) {

    record AnswerBody(
            @Nullable String externalId,
            @Nullable String link,
            @Nullable String checkedAt,
            @Nullable String validAt,
            @Nullable String changedAt,
            @Nullable AvailabilityBody availability) {}

    record FailureBody(
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String at) {}

    record AvailabilityBody(
            @Nullable String state,
            @Nullable String reason,
            @Nullable WindowBody window,
            @Nullable String next,
            @Nullable List<MissingBody> missing,
            @Nullable List<OfferBody> offers,
            @Nullable List<SlotBody> slots) {}

    record WindowBody(@Nullable String from, int days) {}

    record MissingBody(@Nullable String what, @Nullable String reason) {}

    /** What several slots have in common; written once. */
    record OfferBody(
            @Nullable List<String> vaccines,
            @Nullable List<String> stated,
            @Nullable List<String> inferred,
            @Nullable String audience,
            @Nullable String words) {}

    /** @param offer the index of its offer */
    record SlotBody(
            @Nullable String id,
            @Nullable String start,
            @Nullable Integer quantity,
            @Nullable Integer offer,
            @Nullable String link) {}
}
