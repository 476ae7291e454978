package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.view.CentreView;
import fr.guichet.view.Daypart;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What filters do to a state, held against centres and questions drawn at random: they find less, they never find out that there is nothing. */
class HonestFiltersTest {

    private static final Instant NOW = Instant.parse("2021-04-13T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2021-04-13");

    private final Random random = new Random(60_421);
    private final Map<AvailabilityState, Integer> narrowedTo = new EnumMap<>(AvailabilityState.class);

    @Test
    void aFilterNeverTurnsUnknownIntoNone() {
        for (int i = 0; i < 5_000; i++) {
            Snapshots snapshots = drawn();
            Centre centre = snapshots.current().centres().centres().getFirst();
            SlotFilter wide = question();
            SlotFilter narrow = narrowed(wide);

            CentreView before = CentreView.of(snapshots.current(), centre, wide, NOW);
            CentreView after = CentreView.of(snapshots.current(), centre, narrow, NOW);

            String told = wide + " -> " + narrow + ": " + before;
            boolean isSettledByAskingLess = before.reason().equals(Optional.of(UnknownReason.UNTIMED));
            if (before.state() == AvailabilityState.UNKNOWN && !isSettledByAskingLess) {
                assertEquals(AvailabilityState.UNKNOWN, after.state(), told);
            }
            assertTrue(after.slotCount() <= before.slotCount(), told);
            assertEquals(before.slotCount() + before.otherSlots(), after.slotCount() + after.otherSlots(), told);
            if (before.isPartial()) {
                assertNotEquals(AvailabilityState.NONE, after.state(), told);
            }
            narrowedTo.merge(after.state(), 1, Integer::sum);
        }
        assertTrue(narrowedTo.values().stream().allMatch(count -> count > 100), "each state was drawn: " + narrowedTo);
    }

    private Snapshots drawn() {
        Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
        Centre centre =
                random.nextBoolean() ? centre("a", listing("one")) : centre("a", listing("one"), listing("two"));
        snapshots.replaceCentres(List.of(centre));
        centre.listings().forEach(listing -> {
            if (random.nextInt(8) > 0) {
                Instant checkedAt = NOW.minus(Duration.ofMinutes(random.nextInt(240)));
                Availability told = availability();
                snapshots.observe(ListingId.of(centre, listing), known -> known.answered(answer(told, checkedAt)));
            }
        });
        if (random.nextInt(8) == 0) {
            snapshots.setSuspectPeriods(
                    Centres.PLATFORM, List.of(SuspectPeriod.lasting(NOW.minus(Duration.ofHours(1)))));
        }
        snapshots.publish();
        return snapshots;
    }

    private Availability availability() {
        return switch (random.nextInt(8)) {
            case 0 -> new Availability.PhoneOnly();
            case 1 -> new Availability.NotOffered();
            case 2 -> Availability.unknown(UnknownReason.UNREADABLE);
            default -> {
                List<Slot> slots = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    slots.add(slot(i));
                }
                List<Missing> missing = random.nextInt(4) == 0
                        ? List.of(new Missing("motive 1", UnknownReason.UNREACHABLE))
                        : List.of();
                yield Availability.seen(Centres.WINDOW, slots, Optional.empty(), missing);
            }
        };
    }

    private Slot slot(int number) {
        LocalDate day = TODAY.plusDays(random.nextInt(27));
        SlotStart start = random.nextInt(6) == 0
                ? new SlotStart.On(day)
                : new SlotStart.At(OffsetDateTime.parse(day + "T%02d:30:00+02:00".formatted(8 + random.nextInt(12))));
        return new Slot(
                "slot" + number,
                start,
                OptionalInt.empty(),
                Set.of(
                        random.nextInt(4) == 0
                                ? Vaccine.UNSPECIFIED
                                : new Vaccine(random.nextBoolean() ? "moderna" : "janssen")),
                Set.of(Dose.stated(random.nextBoolean() ? "first" : "booster")),
                random.nextInt(3) == 0 ? Audience.of(AudienceGroup.PROFESSIONALS, "soignants") : Audience.EVERYONE,
                Optional.empty());
    }

    private SlotFilter question() {
        SlotFilter question = SlotFilter.ANY_SLOT;
        for (int i = random.nextInt(3); i > 0; i--) {
            question = narrowed(question);
        }
        return question;
    }

    /** With one filter more, or as it was where it has that filter. */
    private SlotFilter narrowed(SlotFilter wide) {
        TimeFilter when = wide.times();
        return switch (random.nextInt(7)) {
            case 0 -> new SlotFilter(or(wide.vaccines(), "moderna"), wide.doses(), wide.audiences(), when);
            case 1 -> new SlotFilter(wide.vaccines(), or(wide.doses(), "booster"), wide.audiences(), when);
            case 2 -> new SlotFilter(wide.vaccines(), wide.doses(), or(wide.audiences(), AudienceGroup.EVERYONE), when);
            case 3 -> at(wide, new TimeFilter(later(when), when.to(), when.weekdays(), when.dayparts()));
            case 4 -> at(wide, new TimeFilter(when.from(), sooner(when), when.weekdays(), when.dayparts()));
            case 5 ->
                at(
                        wide,
                        new TimeFilter(when.from(), when.to(), or(when.weekdays(), DayOfWeek.FRIDAY), when.dayparts()));
            default ->
                at(wide, new TimeFilter(when.from(), when.to(), when.weekdays(), or(when.dayparts(), Daypart.MORNING)));
        };
    }

    private Optional<LocalDate> later(TimeFilter when) {
        return when.from().isPresent() ? when.from() : Optional.of(TODAY.plusDays(random.nextInt(12)));
    }

    private Optional<LocalDate> sooner(TimeFilter when) {
        return when.to().isPresent() ? when.to() : Optional.of(TODAY.plusDays(12 + random.nextInt(12)));
    }

    private static SlotFilter at(SlotFilter question, TimeFilter when) {
        return new SlotFilter(question.vaccines(), question.doses(), question.audiences(), when);
    }

    private static <T> Set<T> or(Set<T> known, T other) {
        return known.isEmpty() ? Set.of(other) : known;
    }
}
