package fr.guichet.store.codec;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.store.codec.ObservationBody.AnswerBody;
import fr.guichet.store.codec.ObservationBody.AvailabilityBody;
import fr.guichet.store.codec.ObservationBody.FailureBody;
import fr.guichet.store.codec.ObservationBody.MissingBody;
import fr.guichet.store.codec.ObservationBody.OfferBody;
import fr.guichet.store.codec.ObservationBody.SlotBody;
import fr.guichet.store.codec.ObservationBody.WindowBody;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts the stored format to the model. A missing or unknown value is an {@link IllegalArgumentException} or a
 * {@link java.time.DateTimeException}: nothing is guessed.
 */
final class BodyReader {

    private BodyReader() {}

    static Observation observation(ObservationBody body) {
        return new Observation(
                Optional.ofNullable(body.answer()).map(BodyReader::answer),
                Optional.ofNullable(body.failure()).map(BodyReader::failure));
    }

    private static Answer answer(AnswerBody body) {
        return new Answer(
                Optional.ofNullable(body.externalId()),
                URI.create(there(body.link(), "link")),
                availability(there(body.availability(), "availability")),
                new ObservationTimes(
                        instant(body.checkedAt(), "checkedAt"),
                        instant(body.validAt(), "validAt"),
                        instant(body.changedAt(), "changedAt")));
    }

    private static FailedAttempt failure(FailureBody body) {
        return new FailedAttempt(reason(body.reason()), there(body.detail(), "detail"), instant(body.at(), "at"));
    }

    private static Availability availability(AvailabilityBody body) {
        Optional<SlotStart> next = Optional.ofNullable(body.next()).map(BodyReader::start);
        List<Missing> missing = listed(body.missing()).map(BodyReader::missing).toList();
        return switch (coded(AvailabilityState.values(), AvailabilityState::code, body.state())) {
            case OPEN -> new Availability.Open(window(body.window()), slots(body), next, missing);
            case NONE -> new Availability.None(window(body.window()), next);
            case PHONE_ONLY -> new Availability.PhoneOnly();
            case NOT_OFFERED -> new Availability.NotOffered();
            case UNKNOWN -> new Availability.Unknown(reason(body.reason()), next, missing);
        };
    }

    private static Window window(@Nullable WindowBody body) {
        WindowBody window = there(body, "window");
        return new Window(LocalDate.parse(there(window.from(), "from")), window.days());
    }

    private static Missing missing(MissingBody body) {
        return new Missing(there(body.what(), "what"), reason(body.reason()));
    }

    private static List<Slot> slots(AvailabilityBody body) {
        List<Offer> offers = listed(body.offers()).map(Offer::of).toList();
        return listed(body.slots()).map(slot -> slot(slot, offers)).toList();
    }

    private static Slot slot(SlotBody body, List<Offer> offers) {
        int index = there(body.offer(), "offer");
        if (index < 0 || index >= offers.size()) {
            throw new IllegalArgumentException("a slot refers to no offer");
        }
        Offer offer = offers.get(index);
        return new Slot(
                there(body.id(), "id"),
                start(there(body.start(), "start")),
                body.quantity() == null ? OptionalInt.empty() : OptionalInt.of(body.quantity()),
                offer.vaccines(),
                offer.doses(),
                offer.audience(),
                Optional.ofNullable(body.link()).map(URI::create));
    }

    /** What several slots share. */
    private record Offer(Set<Vaccine> vaccines, Set<Dose> doses, Audience audience) {

        static Offer of(OfferBody body) {
            return new Offer(
                    listed(body.vaccines()).map(Vaccine::new).collect(Collectors.toUnmodifiableSet()),
                    Stream.concat(
                                    listed(body.stated()).map(Dose::stated),
                                    listed(body.inferred()).map(Dose::inferred))
                            .collect(Collectors.toUnmodifiableSet()),
                    new Audience(
                            coded(AudienceGroup.values(), AudienceGroup::code, body.audience()),
                            Optional.ofNullable(body.words())));
        }
    }

    private static SlotStart start(String text) {
        return text.indexOf('T') < 0 ? new SlotStart.On(LocalDate.parse(text)) : new SlotStart.At(TimeText.read(text));
    }

    private static UnknownReason reason(@Nullable String code) {
        return coded(UnknownReason.values(), UnknownReason::code, code);
    }

    private static Instant instant(@Nullable String text, String what) {
        return TimeText.readInstant(there(text, what));
    }

    private static <T> Stream<T> listed(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().map(element -> there(element, "element"));
    }

    private static <E extends Enum<E>> E coded(E[] all, Function<E, String> code, @Nullable String word) {
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code: " + word));
    }

    private static <T> T there(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("no " + what);
        }
        return value;
    }
}
