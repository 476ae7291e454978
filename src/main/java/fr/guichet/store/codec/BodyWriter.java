package fr.guichet.store.codec;

import fr.guichet.model.Availability;
import fr.guichet.model.Basis;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.codec.ObservationBody.AnswerBody;
import fr.guichet.store.codec.ObservationBody.AvailabilityBody;
import fr.guichet.store.codec.ObservationBody.FailureBody;
import fr.guichet.store.codec.ObservationBody.MissingBody;
import fr.guichet.store.codec.ObservationBody.OfferBody;
import fr.guichet.store.codec.ObservationBody.SlotBody;
import fr.guichet.store.codec.ObservationBody.WindowBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the model to its stored format. */
final class BodyWriter {

    private BodyWriter() {}

    static ObservationBody body(Observation observation) {
        return new ObservationBody(
                observation.answer().map(BodyWriter::answer).orElse(null),
                observation.failure().map(BodyWriter::failure).orElse(null));
    }

    private static AnswerBody answer(Answer answer) {
        return new AnswerBody(
                answer.externalId().orElse(null),
                answer.link().toString(),
                answer.times().checkedAt().toString(),
                answer.times().validAt().toString(),
                answer.times().changedAt().toString(),
                availability(answer.availability()));
    }

    private static FailureBody failure(FailedAttempt failure) {
        return new FailureBody(
                failure.reason().code(), failure.detail(), failure.at().toString());
    }

    private static AvailabilityBody availability(Availability availability) {
        String state = availability.state().code();
        String next = availability.nextAvailableHint().map(SlotStart::toString).orElse(null);
        List<MissingBody> missing = missing(availability.missing());
        return switch (availability) {
            case Availability.Open open -> {
                List<OfferBody> offers = new ArrayList<>();
                List<SlotBody> slots = slots(open.slots(), offers);
                yield new AvailabilityBody(state, null, window(open.window()), next, missing, offers, slots);
            }
            case Availability.None none ->
                new AvailabilityBody(state, null, window(none.window()), next, null, null, null);
            case Availability.PhoneOnly _, Availability.NotOffered _ ->
                new AvailabilityBody(state, null, null, null, null, null, null);
            case Availability.Unknown unknown ->
                new AvailabilityBody(state, unknown.reason().code(), null, next, missing, null, null);
        };
    }

    private static WindowBody window(Window window) {
        return new WindowBody(window.from().toString(), window.days());
    }

    private static @Nullable List<MissingBody> missing(List<Missing> missing) {
        return missing.isEmpty()
                ? null
                : missing.stream()
                        .map(part -> new MissingBody(part.what(), part.reason().code()))
                        .toList();
    }

    private static List<SlotBody> slots(List<Slot> slots, List<OfferBody> offers) {
        Map<OfferBody, Integer> indexes = new HashMap<>();
        return slots.stream()
                .map(slot -> new SlotBody(
                        slot.id(),
                        slot.start().toString(),
                        slot.quantity().isPresent() ? slot.quantity().getAsInt() : null,
                        indexes.computeIfAbsent(offer(slot), offer -> {
                            offers.add(offer);
                            return offers.size() - 1;
                        }),
                        slot.link().map(URI::toString).orElse(null)))
                .toList();
    }

    private static OfferBody offer(Slot slot) {
        return new OfferBody(
                slot.vaccines().stream().map(Vaccine::code).sorted().toList(),
                doses(slot, Basis.STATED),
                doses(slot, Basis.INFERRED),
                slot.audience().group().code(),
                slot.audience().words().orElse(null));
    }

    private static @Nullable List<String> doses(Slot slot, Basis basis) {
        List<String> doses = slot.doses().stream()
                .filter(dose -> dose.basis() == basis)
                .map(Dose::code)
                .sorted()
                .toList();
        return doses.isEmpty() ? null : doses;
    }
}
