package fr.guichet.store;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Invented observations for tests. */
public final class Observed {

    public static final Instant NOW = Instant.parse("2021-04-13T10:00:00.123456Z");

    private Observed() {}

    public static ListingId listing(String centre) {
        return new ListingId(new CentreId(centre), Centres.PLATFORM, "rue-des-tanneurs?pid=practice-" + centre);
    }

    /** An answer of that many slots, checked then. */
    public static Observation open(int slots, Instant checkedAt) {
        List<Slot> seen = IntStream.range(0, slots)
                .mapToObj(i -> Centres.slot("2021-04-16T%02d:%02d:00+02:00".formatted(8 + i / 60, i % 60)))
                .toList();
        return answered(Availability.seen(Centres.WINDOW, seen, Optional.empty(), List.of()), checkedAt);
    }

    public static Observation answered(Availability availability, Instant checkedAt) {
        return Observation.NEVER.answered(Centres.answer(availability, checkedAt));
    }

    public static FailedAttempt failure(Instant at) {
        return new FailedAttempt(UnknownReason.REFUSED, "429 at /availabilities", at);
    }

    /** One of every shape an observation can have. */
    public static List<Observation> ofEveryShape() {
        return List.of(
                Observation.NEVER,
                Observation.NEVER.failed(failure(NOW)),
                open(3, NOW),
                open(3, NOW).failed(failure(NOW.plusSeconds(60))),
                withAllThatAnAnswerCanSay(),
                answered(new Availability.None(Window.from(LocalDate.parse("2021-04-13")), Optional.empty()), NOW),
                answered(new Availability.None(Window.from(LocalDate.parse("2021-04-13")), Optional.of(day())), NOW),
                answered(new Availability.PhoneOnly(), NOW),
                answered(new Availability.NotOffered(), NOW),
                answered(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING), NOW),
                answered(
                        new Availability.Unknown(
                                UnknownReason.UNREACHABLE,
                                Optional.of(time()),
                                List.of(new Missing("motive 12 « 1re injection »", UnknownReason.UNREACHABLE))),
                        NOW));
    }

    private static Observation withAllThatAnAnswerCanSay() {
        Slot full = new Slot(
                "agenda-7/2021-04-16",
                time(),
                OptionalInt.of(4),
                Set.of(new Vaccine("pfizer-biontech"), new Vaccine("moderna")),
                Set.of(Dose.stated("first"), Dose.inferred("second"), Dose.inferred("booster")),
                Audience.of(AudienceGroup.RESTRICTED, "réservé aux « soignants »\nsur justificatif"),
                Optional.of(URI.create("https://mairie.example/centre?slot=7")));
        Slot bare = new Slot(
                "agenda-7/day",
                day(),
                OptionalInt.empty(),
                Set.of(Vaccine.UNSPECIFIED),
                Set.of(Dose.inferred(Dose.UNSPECIFIED)),
                Audience.EVERYONE,
                Optional.empty());
        Slot likeFull = new Slot(
                "agenda-8/2021-04-16",
                time(),
                OptionalInt.of(1),
                full.vaccines(),
                full.doses(),
                full.audience(),
                Optional.empty());
        Availability open = new Availability.Open(
                new Window(LocalDate.parse("2021-04-13"), 60),
                List.of(full, bare, likeFull),
                Optional.of(time()),
                List.of(new Missing("page 2", UnknownReason.REFUSED), new Missing("", UnknownReason.UNREADABLE)));
        return Observation.NEVER.answered(new Answer(
                Optional.empty(),
                URI.create("https://mairie.example/centre?pid=1#book"),
                open,
                new ObservationTimes(NOW, NOW.minusSeconds(120), NOW.minusSeconds(3600))));
    }

    private static SlotStart time() {
        return new SlotStart.At(OffsetDateTime.parse("2021-04-16T08:05:00-04:00"));
    }

    private static SlotStart day() {
        return new SlotStart.On(LocalDate.parse("2021-04-20"));
    }
}
