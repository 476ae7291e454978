package fr.guichet.view;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Dose;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFilterTest {

    private static final Instant NOW = Instant.parse("2021-04-13T06:00:00Z");

    private final Centre centre = centre("a", listing("one"));

    @ParameterizedTest
    @CsvSource({
        "00:00, MORNING",
        "11:59, MORNING",
        "12:00, AFTERNOON",
        "17:59, AFTERNOON",
        "18:00, EVENING",
        "23:59, EVENING"
    })
    void theDayHasThreeParts(LocalTime start, Daypart part) {
        assertEquals(part, Daypart.of(start));
    }

    @Test
    void weekdaysAndHoursAreTheCentresOwn() {
        Centre reunion = centre("r", "974", -20.9, 55.4, listing("one"));
        CentreView fridayEvening =
                view(reunion, open("2021-04-16T16:30:00Z"), Set.of(DayOfWeek.FRIDAY), Set.of(Daypart.EVENING));
        CentreView saturday = view(reunion, open("2021-04-16T21:30:00Z"), Set.of(DayOfWeek.SATURDAY), Set.of());

        assertEquals(AvailabilityState.OPEN, fridayEvening.state());
        assertEquals(AvailabilityState.OPEN, saturday.state());
    }

    @Test
    void aSlotWithoutAnHourMayBeInTheMorningSoThatIsUnknown() {
        Slot untimed = new Slot(
                "1",
                new SlotStart.On(LocalDate.parse("2021-04-16")),
                OptionalInt.empty(),
                Set.of(Vaccine.UNSPECIFIED),
                Set.of(Dose.stated("first")),
                Audience.EVERYONE,
                Optional.empty());
        Availability told = Availability.seen(Centres.WINDOW, List.of(untimed), Optional.empty(), List.of());

        CentreView morning = view(centre, told, Set.of(), Set.of(Daypart.MORNING));

        assertEquals(AvailabilityState.UNKNOWN, morning.state());
        assertEquals(Optional.of(UnknownReason.UNTIMED), morning.reason());
        assertEquals(1, morning.otherSlots());
        assertEquals(
                AvailabilityState.NONE,
                view(centre, told, Set.of(DayOfWeek.MONDAY), Set.of(Daypart.MORNING))
                        .state());
    }

    @Test
    void aDayThatNobodyAskedAboutIsUnknownAndADayThatWasAskedAboutIsNone() {
        CentreView view = view(centre, none(), Set.of(), Set.of());

        assertEquals(AvailabilityState.NONE, view.withoutSlotOn(LocalDate.parse("2021-04-20")));
        assertEquals(AvailabilityState.UNKNOWN, view.withoutSlotOn(Centres.WINDOW.end()));
        assertEquals(
                AvailabilityState.PHONE_ONLY,
                view(centre, new Availability.PhoneOnly(), Set.of(), Set.of())
                        .withoutSlotOn(LocalDate.parse("2021-04-20")));
    }

    private static CentreView view(Centre of, Availability told, Set<DayOfWeek> weekdays, Set<Daypart> dayparts) {
        Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
        snapshots.replaceCentres(List.of(of));
        snapshots.observe(ListingId.of(of, of.listings().getFirst()), known -> known.answered(answer(told, NOW)));
        snapshots.publish();
        TimeFilter when = new TimeFilter(Optional.empty(), Optional.empty(), weekdays, dayparts);
        return CentreView.of(snapshots.current(), of, new SlotFilter(Set.of(), Set.of(), Set.of(), when), NOW);
    }
}
