package fr.guichet.search;

import static fr.guichet.search.Asked.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.api.http.ProblemException;
import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.Snapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySearchTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-04-13");

    @Test
    void slotsAndCentresAreCountedByDay() {
        List<DaySearch.Day> days = days(
                new Asked()
                        .with(
                                centre("a", listing("one")),
                                open("2021-04-14T08:00:00+02:00", "2021-04-14T09:00:00+02:00"))
                        .with(
                                centre("b", listing("one")),
                                open("2021-04-14T08:00:00+02:00", "2021-04-16T08:00:00+02:00"))
                        .with(centre("c", listing("one")), none()),
                "");

        assertEquals(28, days.size());
        assertEquals(new DaySearch.Day(TODAY, 0, 0, 3, 0), days.getFirst());
        assertEquals(new DaySearch.Day(TODAY.plusDays(1), 3, 2, 1, 0), days.get(1));
        assertEquals(AvailabilityState.NONE, days.get(2).state());
        assertEquals(AvailabilityState.OPEN, days.get(3).state());
    }

    @Test
    void aDayThatNobodyWasAskedAboutIsNotADayWithoutSlots() {
        List<DaySearch.Day> days =
                days(new Asked().with(centre("a", listing("one")), none()), "from=2021-05-09&to=2021-05-12");

        assertEquals(
                List.of(
                        AvailabilityState.NONE,
                        AvailabilityState.NONE,
                        AvailabilityState.UNKNOWN,
                        AvailabilityState.UNKNOWN),
                days.stream().map(DaySearch.Day::state).toList());
        assertTrue(days.get(1).isCovered());
        assertFalse(days.get(2).isCovered());
    }

    @Test
    void oneCentreThatCouldNotBeSeenMakesAnEmptyDayUnknown() {
        List<DaySearch.Day> days = days(
                new Asked()
                        .with(centre("a", listing("one")), none())
                        .with(centre("b", listing("one")))
                        .with(centre("c", listing("one")), new Availability.PhoneOnly()),
                "from=2021-04-14&to=2021-04-14");

        assertEquals(List.of(new DaySearch.Day(TODAY.plusDays(1), 0, 0, 1, 1)), days);
        assertEquals(AvailabilityState.UNKNOWN, days.getFirst().state());
    }

    @Test
    void onlyWeekdaysThatWereAskedForAreTold() {
        List<DaySearch.Day> days = days(new Asked().with(centre("a", listing("one")), none()), "days=sat,sun");

        assertEquals(8, days.size());
        assertTrue(days.stream().allMatch(day -> day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0));
    }

    @Test
    void daysAreEachCentresOwnAndDaysThatAreOverAreLeftOut() {
        Asked tahiti = new Asked()
                .with(Centres.centre("t", "987", -17.5, -149.6, listing("one")), open("2021-04-14T23:30:00-10:00"));

        List<DaySearch.Day> days = days(tahiti, "from=2021-04-01&to=2021-04-14");

        assertEquals(LocalDate.parse("2021-04-12"), days.getFirst().date());
        assertEquals(new DaySearch.Day(LocalDate.parse("2021-04-14"), 1, 1, 0, 0), days.getLast());
        assertEquals(List.of(), days(tahiti, "from=2021-03-01&to=2021-04-01"));
    }

    @Test
    void todayEndsAtTheFirstMidnight() {
        Snapshot snapshot =
                new Asked().with(centre("a", listing("one")), none()).snapshot();
        SearchQuestion question = new Asked().parser().days(Asked.sent(""), snapshot);
        List<CentreMatch> found =
                new CentreSearch(snapshot, Asked.NOW).find(question).listed();

        assertEquals(
                Instant.parse("2021-04-13T22:00:00Z"),
                new DaySearch(found, question.slots().times(), Asked.NOW).nextMidnight());
    }

    @Test
    void noMoreThanSixtyDaysAreTold() {
        Asked asked = new Asked().with(centre("a", listing("one")), none());

        assertEquals(60, days(asked, "to=2021-06-11").size());
        assertThrows(ProblemException.class, () -> days(asked, "to=2021-06-12"));
    }

    private static List<DaySearch.Day> days(Asked asked, String query) {
        Snapshot snapshot = asked.snapshot();
        SearchQuestion question = asked.parser().days(Asked.sent(query), snapshot);
        List<CentreMatch> found =
                new CentreSearch(snapshot, Asked.NOW).find(question).listed();
        return new DaySearch(found, question.slots().times(), Asked.NOW).days();
    }
}
