package fr.guichet.view;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static fr.guichet.snapshot.Centres.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Missing;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.snapshot.SuspectPeriod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CentreViewTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final String TOMORROW = "2021-04-14T10:35:00+02:00";
    private static final String LATER = "2021-04-16T10:35:00+02:00";

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Centre centre = centre("a", listing("one"));

    @Test
    void aSlotThatWasSeenIsOpen() {
        answered(centre, open(LATER, TOMORROW));

        CentreView view = view(centre);

        assertEquals(AvailabilityState.OPEN, view.state());
        assertEquals(2, view.slotCount());
        assertEquals(slot(TOMORROW), view.nextSlot().orElseThrow());
    }

    @Test
    void askedAndAnsweredWithNothingIsNone() {
        answered(centre, none());

        assertEquals(AvailabilityState.NONE, view(centre).state());
    }

    @Test
    void aListingThatWasNeverAskedIsUnknown() {
        snapshots.replaceCentres(List.of(centre));

        assertUnknown(UnknownReason.NEVER_ASKED, view(centre));
    }

    @Test
    void aFailureBeforeAnyAnswerIsUnknownForItsReason() {
        failed(centre, UnknownReason.UNREACHABLE);

        assertUnknown(UnknownReason.UNREACHABLE, view(centre));
    }

    @Test
    void aFailureAfterAnAnswerLeavesTheAnswerWithItsDate() {
        answered(centre, open(TOMORROW));
        failed(centre, UnknownReason.REFUSED);

        CentreView view = view(centre);

        assertEquals(AvailabilityState.OPEN, view.state());
        assertEquals(NOW, view.times().orElseThrow().checkedAt());
        assertEquals(
                UnknownReason.REFUSED,
                view.listings().getFirst().observation().failure().orElseThrow().reason());
    }

    @Test
    void anAnswerThatIsTooOldIsUnknownWhateverItSaid() {
        answered(centre, none());
        Duration life = FreshnessPolicy.DEFAULT.expiresAfter();

        assertEquals(
                AvailabilityState.NONE,
                viewAt(centre, NOW.plus(life).minusMillis(1)).state());
        assertUnknown(UnknownReason.EXPIRED, viewAt(centre, NOW.plus(life)));
    }

    @Test
    void aSlotThatHasBegunIsNotShown() {
        answered(centre, open("2021-04-13T12:30:00+02:00"));

        assertEquals(1, view(centre).slotCount());
        CentreView afterwards = viewAt(centre, Instant.parse("2021-04-13T10:30:00Z"));
        assertEquals(0, afterwards.slotCount());
        assertEquals(AvailabilityState.NONE, afterwards.state());
    }

    @Test
    void whatADoubtedPlatformSaysToHaveNothingIsUnknownUnlessItWasAskedBefore() {
        Centre lost = centre("lost", listing("lost"));
        Centre never = centre("never", listing("never"));
        answered(never, "never", none());
        snapshots.replaceCentres(List.of(never, lost));
        snapshots.observe(
                ListingId.of(lost, lost.listings().getFirst()),
                known -> known.answered(answer(open(TOMORROW), NOW)).answered(answer(none(), NOW.plusSeconds(60))));
        snapshots.setSuspectPeriods(Centres.PLATFORM, List.of(SuspectPeriod.lasting(NOW.plusSeconds(60))));
        snapshots.publish();

        assertUnknown(UnknownReason.IN_DOUBT, viewAt(lost, NOW.plusSeconds(90)));
        assertEquals(AvailabilityState.NONE, viewAt(never, NOW.plusSeconds(90)).state());

        observe(never, "never", known -> known.answered(answer(none(), NOW.plusSeconds(70))));
        assertUnknown(UnknownReason.IN_DOUBT, viewAt(never, NOW.plusSeconds(90)));

        snapshots.setSuspectPeriods(
                Centres.PLATFORM, List.of(new SuspectPeriod(NOW.plusSeconds(60), NOW.plusSeconds(80))));
        snapshots.publish();
        assertUnknown(UnknownReason.IN_DOUBT, viewAt(lost, NOW.plusSeconds(90)));
        observe(lost, "lost", known -> known.answered(answer(none(), NOW.plusSeconds(85))));
        assertEquals(AvailabilityState.NONE, viewAt(lost, NOW.plusSeconds(90)).state());
    }

    @Test
    void slotsOfADoubtedPlatformAreShown() {
        answered(centre, open(TOMORROW));
        snapshots.setSuspectPeriods(Centres.PLATFORM, List.of(SuspectPeriod.lasting(NOW)));
        snapshots.publish();

        assertEquals(AvailabilityState.OPEN, view(centre).state());
        assertUnknown(
                UnknownReason.IN_DOUBT,
                viewFor(centre, new SlotFilter(Set.of(), Set.of("booster"), Optional.empty(), Optional.empty())));
    }

    @Test
    void anAnswerThatLacksAPartIsNeverNone() {
        answered(
                centre,
                Availability.seen(
                        Centres.WINDOW,
                        List.of(),
                        Optional.empty(),
                        List.of(new Missing("motive 2", UnknownReason.UNREACHABLE))));

        CentreView view = view(centre);

        assertUnknown(UnknownReason.UNREACHABLE, view);
        assertTrue(view.isPartial());
    }

    @Test
    void aPartialAnswerWithoutAMatchingSlotIsUnknownForThatQuestion() {
        answered(
                centre,
                Availability.seen(
                        Centres.WINDOW,
                        List.of(slot(TOMORROW)),
                        Optional.empty(),
                        List.of(new Missing("motive 2", UnknownReason.REFUSED))));

        CentreView view =
                viewFor(centre, new SlotFilter(Set.of("janssen"), Set.of(), Optional.empty(), Optional.empty()));

        assertUnknown(UnknownReason.REFUSED, view);
        assertEquals(1, view.otherSlots());
    }

    @Test
    void aFilterThatNoSlotMatchesIsNoneAndCountsTheOthers() {
        answered(centre, open(TOMORROW, LATER));

        CentreView view =
                viewFor(centre, new SlotFilter(Set.of(), Set.of("booster"), Optional.empty(), Optional.empty()));

        assertEquals(AvailabilityState.NONE, view.state());
        assertEquals(2, view.otherSlots());
    }

    @Test
    void daysBeyondWhatWasAskedAreUnknown() {
        answered(centre, none());
        LocalDate lastAsked = Centres.WINDOW.end().minusDays(1);

        assertEquals(AvailabilityState.NONE, viewFor(centre, until(lastAsked)).state());
        assertUnknown(UnknownReason.BEYOND_WINDOW, viewFor(centre, until(lastAsked.plusDays(1))));
        assertUnknown(
                UnknownReason.BEYOND_WINDOW,
                viewFor(
                        centre,
                        new SlotFilter(Set.of(), Set.of(), Optional.of(lastAsked.plusDays(3)), Optional.empty())));
    }

    @Test
    void aDayIsTheCentresOwn() {
        Centre tahiti = centre("t", "987", -17.5, -149.6, listing("one"));
        answered(tahiti, open("2021-04-14T23:30:00-10:00"));
        LocalDate day = LocalDate.parse("2021-04-14");

        CentreView view = viewFor(tahiti, new SlotFilter(Set.of(), Set.of(), Optional.of(day), Optional.of(day)));

        assertEquals(1, view.slotCount());
    }

    @Test
    void theBestListingDecides() {
        Centre both = centre("b", listing("one"), listing("two"));
        answered(both, "one", none());
        assertUnknown(UnknownReason.NEVER_ASKED, view(both));

        answered(both, "two", new Availability.PhoneOnly());
        assertEquals(AvailabilityState.NONE, view(both).state());

        answered(both, "two", open(TOMORROW));
        assertEquals(AvailabilityState.OPEN, view(both).state());

        answered(both, "one", new Availability.NotOffered());
        answered(both, "two", new Availability.PhoneOnly());
        assertEquals(AvailabilityState.PHONE_ONLY, view(both).state());
    }

    @Test
    void withoutAListingItIsPhoneOnlyOnThatEvidenceAlone() {
        Centre callable = centre("c");

        assertEquals(AvailabilityState.PHONE_ONLY, view(callable).state());
        assertUnknown(UnknownReason.NO_SOURCE, view(Centres.withUnreadLink(callable, "doctolib")));
    }

    @Test
    void holdsUntilASlotBeginsOrTheFreshnessChanges() {
        answered(centre, open(TOMORROW));
        assertEquals(NOW.plus(FreshnessPolicy.DEFAULT.freshFor()), view(centre).validUntil());

        answered(centre, open("2021-04-13T12:05:00+02:00"));
        assertEquals(Instant.parse("2021-04-13T10:05:00Z"), view(centre).validUntil());
    }

    @Test
    void slotsOnOnePlatformAreNotAllWhileAnotherCouldNotBeSeen() {
        Centre both = centre("b", listing("one"), listing("two"));
        answered(both, "one", open(TOMORROW));
        assertTrue(view(both).isPartial(), "the second was never asked");

        answered(both, "two", none());
        assertFalse(view(both).isPartial());
    }

    @Test
    void daysAreSeenAsFarAsEveryListingSawThem() {
        Centre both = centre("b", listing("one"), listing("two"));
        LocalDate first = Centres.WINDOW.from();
        LocalDate last = Centres.WINDOW.end().minusDays(1);
        answered(both, "one", open(TOMORROW));
        assertEquals(Optional.empty(), view(both).seenUntil(first, last));

        answered(both, "two", none());
        assertEquals(Optional.of(last), view(both).seenUntil(first, last.plusDays(10)));
        assertEquals(Optional.of(first), view(both).seenUntil(first, first));
        assertEquals(Optional.empty(), view(both).seenUntil(last.plusDays(1), last.plusDays(3)));
    }

    @Test
    void aHintIsToldAsLongAsItsAnswerHoldsAndItsDayHasNotPassed() {
        SlotStart hint = new SlotStart.At(OffsetDateTime.parse("2021-04-13T12:04:00+02:00"));
        answered(centre, Availability.seen(Centres.WINDOW, List.of(), Optional.of(hint), List.of()));

        assertEquals(Optional.of(hint), view(centre).nextAvailableHint());
        assertEquals(Instant.parse("2021-04-13T10:04:00Z"), view(centre).validUntil());
        assertEquals(Optional.empty(), viewAt(centre, NOW.plusSeconds(240)).nextAvailableHint());

        SlotStart later = new SlotStart.On(LocalDate.parse("2021-04-20"));
        answered(centre, Availability.seen(Centres.WINDOW, List.of(), Optional.of(later), List.of()));
        Instant expired = NOW.plus(FreshnessPolicy.DEFAULT.expiresAfter());
        assertEquals(Optional.of(later), viewAt(centre, expired.minusSeconds(1)).nextAvailableHint());
        assertEquals(Optional.empty(), viewAt(centre, expired).nextAvailableHint());
    }

    private static SlotFilter until(LocalDate last) {
        return new SlotFilter(Set.of(), Set.of(), Optional.empty(), Optional.of(last));
    }

    private void answered(Centre of, Availability availability) {
        answered(of, "one", availability);
    }

    private void answered(Centre of, String key, Availability availability) {
        observe(of, key, known -> known.answered(answer(availability, NOW)));
    }

    private void failed(Centre of, UnknownReason reason) {
        observe(of, "one", known -> known.failed(new FailedAttempt(reason, "broken", NOW.plusSeconds(60))));
    }

    private void observe(Centre of, String key, UnaryOperator<Observation> change) {
        if (snapshots.current().centres().find(of.id()).isEmpty()) {
            snapshots.replaceCentres(List.of(of));
        }
        snapshots.observe(new ListingId(of.id(), Centres.PLATFORM, key), change);
        snapshots.publish();
    }

    private CentreView view(Centre of) {
        return viewAt(of, NOW);
    }

    private CentreView viewAt(Centre of, Instant now) {
        return CentreView.of(snapshots.current(), of, SlotFilter.ANY_SLOT, now);
    }

    private CentreView viewFor(Centre of, SlotFilter question) {
        return CentreView.of(snapshots.current(), of, question, NOW);
    }

    private static void assertUnknown(UnknownReason reason, CentreView view) {
        assertEquals(AvailabilityState.UNKNOWN, view.state());
        assertEquals(Optional.of(reason), view.reason());
        assertEquals(0, view.slotCount());
    }
}
