package fr.guichet.view;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Listing;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Agenda;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.SuspectPeriod;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One listing at one moment, judged against one slot filter.
 *
 * @param listing which
 * @param state what holds now
 * @param reason why it is unknown; empty in every other state
 * @param slots those that match and have not begun, soonest first
 * @param otherSlots how many have not begun and do not match
 * @param missing parts of the last answer that could not be fetched
 * @param observation what it was judged from
 * @param seen the days for which all slots are known; empty if there is none
 * @param freshness of the last answer; empty when there is none
 * @param validUntil the earliest moment at which the clock alone may change this view
 */
public record ListingView(
        Listing listing,
        AvailabilityState state,
        Optional<UnknownReason> reason,
        List<Slot> slots,
        int otherSlots,
        List<Missing> missing,
        Observation observation,
        Optional<Window> seen,
        Optional<Freshness> freshness,
        Instant validUntil) {

    /** Whether its last answer has not expired. */
    public boolean isLive() {
        return freshness.filter(age -> age != Freshness.EXPIRED).isPresent();
    }

    /** Whether its last answer holds but is older than usual. */
    public boolean isStale() {
        return freshness.filter(age -> age == Freshness.STALE).isPresent();
    }

    /** When its last answer was fetched; empty if there is none. */
    public Optional<Instant> checkedAt() {
        return times().map(ObservationTimes::checkedAt);
    }

    /** The times of its last answer; empty if there is none. */
    public Optional<ObservationTimes> times() {
        return observation.answer().map(Answer::times);
    }

    /** The platform's id of the place; empty without an answer, or if the platform did not name the place. */
    public Optional<String> externalId() {
        return observation.answer().flatMap(Answer::externalId);
    }

    /** How many slots its last answer had, past ones included; empty if there is none. */
    public Optional<Integer> answeredSlots() {
        return observation.answer().map(answer -> answer.availability().slots().size());
    }

    /** Where to book: the link of the place itself if the platform gave one, else the listing's. */
    public URI link() {
        return observation.answer().map(Answer::link).orElse(listing.link());
    }

    /** The last attempt, if it failed. */
    public Optional<FailedAttempt> failure() {
        return observation.failure();
    }

    /** When the last attempt failed; empty if it succeeded. */
    public Optional<Instant> failedAt() {
        return failure().map(FailedAttempt::at);
    }

    boolean isUnknown() {
        return state == AvailabilityState.UNKNOWN;
    }

    /** The state of a day without a matching slot. */
    AvailabilityState withoutSlotOn(LocalDate day) {
        if (state == AvailabilityState.PHONE_ONLY || state == AvailabilityState.NOT_OFFERED) {
            return state;
        }
        return seen.filter(window -> window.contains(day)).isPresent()
                ? AvailabilityState.NONE
                : AvailabilityState.UNKNOWN;
    }

    /**
     * Judges one listing.
     *
     * @param agenda the slots of its last answer
     * @param suspectPeriods periods of its platform in which answers without slots are not trusted
     */
    static ListingView of(
            Listing listing,
            Centre centre,
            Observation observation,
            Agenda agenda,
            FreshnessPolicy policy,
            List<SuspectPeriod> suspectPeriods,
            SlotFilter filter,
            Instant now) {
        if (observation.answer().isEmpty()) {
            UnknownReason reason =
                    observation.failure().map(FailedAttempt::reason).orElse(UnknownReason.NEVER_ASKED);
            return unknown(listing, reason, observation, Optional.empty(), Instant.MAX);
        }
        Answer answer = observation.answer().get();
        Instant validAt = answer.times().validAt();
        Freshness freshness = policy.judge(validAt, now);
        if (freshness == Freshness.EXPIRED) {
            return unknown(listing, UnknownReason.EXPIRED, observation, Optional.of(freshness), Instant.MAX);
        }
        boolean isSuspect = suspectPeriods.stream()
                .anyMatch(period -> period.covers(answer.times().checkedAt()));
        ListingView judged = judged(
                listing, centre, observation, answer, agenda, freshness, policy.nextChange(validAt, now), filter, now);
        return isSuspect ? judged.suspect() : judged;
    }

    /** An answer without slots is not trusted; any other is. */
    private ListingView suspect() {
        return switch (state) {
            case NONE, NOT_OFFERED -> suspect(AvailabilityState.UNKNOWN, Optional.of(UnknownReason.IN_DOUBT));
            case OPEN, UNKNOWN, PHONE_ONLY -> suspect(state, reason);
        };
    }

    private ListingView suspect(AvailabilityState judged, Optional<UnknownReason> why) {
        return new ListingView(
                listing, judged, why, slots, otherSlots, missing, observation, Optional.empty(), freshness, validUntil);
    }

    private static ListingView judged(
            Listing listing,
            Centre centre,
            Observation observation,
            Answer answer,
            Agenda agenda,
            Freshness freshness,
            Instant freshnessChange,
            SlotFilter filter,
            Instant now) {
        int past = agenda.past(now);
        List<Slot> left = agenda.slots().subList(past, agenda.slots().size());
        Instant validUntil = earliest(
                freshnessChange,
                agenda.nextOver(past),
                answer.availability()
                        .nextAvailableHint()
                        .map(hint -> hint.over(centre.zone()))
                        .filter(now::isBefore));
        List<Slot> matching = left;
        boolean untimed = false;
        if (filter.restricts()) {
            matching = new ArrayList<>();
            for (Slot slot : left) {
                MatchResult match = filter.match(slot, centre);
                untimed |= match == MatchResult.UNTIMED;
                if (match == MatchResult.MATCH) {
                    matching.add(slot);
                }
            }
        }
        int others = left.size() - matching.size();
        Optional<UnknownReason> reason =
                matching.isEmpty() ? unknownReason(answer.availability(), filter, untimed) : Optional.empty();
        AvailabilityState state = matching.isEmpty()
                ? reason.map(r -> AvailabilityState.UNKNOWN).orElseGet(() -> withoutMatch(answer.availability()))
                : AvailabilityState.OPEN;
        return new ListingView(
                listing,
                state,
                reason,
                matching,
                others,
                answer.availability().missing(),
                observation,
                seen(answer.availability(), untimed),
                Optional.of(freshness),
                validUntil);
    }

    private static Instant earliest(Instant one, Optional<Instant> another, Optional<Instant> third) {
        Instant first = another.filter(one::isAfter).orElse(one);
        return third.filter(first::isAfter).orElse(first);
    }

    /** Why an answer without a matching slot does not mean "none"; empty if it does. */
    private static Optional<UnknownReason> unknownReason(
            Availability availability, SlotFilter filter, boolean untimed) {
        return switch (availability) {
            case Availability.Unknown unknown -> Optional.of(unknown.reason());
            case Availability.Open open
            when !open.missing().isEmpty() ->
                Optional.of(open.missing().getFirst().reason());
            case Availability.Open _ when untimed -> Optional.of(UnknownReason.UNTIMED);
            case Availability.Open open -> beyond(open.window(), filter);
            case Availability.None none -> beyond(none.window(), filter);
            case Availability.PhoneOnly _, Availability.NotOffered _ -> Optional.empty();
        };
    }

    private static Optional<Window> seen(Availability availability, boolean untimed) {
        return switch (availability) {
            case Availability.Open open when open.missing().isEmpty() && !untimed -> Optional.of(open.window());
            case Availability.None none -> Optional.of(none.window());
            case Availability.Open _, Availability.Unknown _, Availability.PhoneOnly _, Availability.NotOffered _ ->
                Optional.empty();
        };
    }

    private static Optional<UnknownReason> beyond(Window asked, SlotFilter filter) {
        LocalDate first = filter.from().orElse(asked.from());
        LocalDate last = filter.to().orElse(asked.end().minusDays(1));
        boolean covered = asked.covers(first.isBefore(asked.from()) ? asked.from() : first, last);
        return covered ? Optional.empty() : Optional.of(UnknownReason.BEYOND_WINDOW);
    }

    private static AvailabilityState withoutMatch(Availability availability) {
        return availability instanceof Availability.Open ? AvailabilityState.NONE : availability.state();
    }

    private static ListingView unknown(
            Listing listing,
            UnknownReason reason,
            Observation observation,
            Optional<Freshness> freshness,
            Instant validUntil) {
        return new ListingView(
                listing,
                AvailabilityState.UNKNOWN,
                Optional.of(reason),
                List.of(),
                0,
                List.of(),
                observation,
                Optional.empty(),
                freshness,
                validUntil);
    }
}
