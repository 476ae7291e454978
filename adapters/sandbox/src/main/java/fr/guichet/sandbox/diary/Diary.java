package fr.guichet.sandbox.diary;

import fr.guichet.sandbox.diary.Releases.Burst;
import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All appointments for one thing at one place, at all times. Nothing is kept: what is bookable at an instant, past or future, is computed from the
 * dice and that instant. Appointments start on five-minute marks between 9:00 and 18:00, no two at the same time.
 */
public final class Diary {

    /** How many days from today people book in, today included. */
    public static final int HORIZON_DAYS = 28;

    /** No appointment is released earlier than this before its day. */
    public static final int SEARCH_DAYS = 75;

    /** Changes older than this are forgotten. */
    private static final int MEMORY_DAYS = 35;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int MARKS = 108;
    private static final int MARK_MINUTES = 5;

    /** Steps through the marks of a day that come back only after all of them. */
    private static final List<Integer> STRIDES = List.of(5, 7, 11, 13, 17, 19, 23, 25, 29, 31, 35);

    private final Dice dice;
    private final ZoneId zone;
    private final Releases releases;

    public Diary(Dice dice, Temper temper, ZoneId zone) {
        this.dice = dice;
        this.zone = zone;
        this.releases = new Releases(dice, temper, zone);
    }

    /** What can be booked at that instant on that day, in no order. */
    public List<Offer> listBookable(LocalDate day, Instant now) {
        List<Offer> offers = new ArrayList<>(listOffers(day));
        offers.removeIf(offer -> !offer.isBookable(now));
        return offers;
    }

    /** What can be booked at that instant within the horizon, day by day. */
    public List<Offer> listBookable(Instant now) {
        LocalDate today = today(now);
        List<Offer> found = new ArrayList<>();
        for (int i = 0; i < HORIZON_DAYS; i++) {
            found.addAll(listBookable(today.plusDays(i), now));
        }
        return found;
    }

    /** The last instant at which what can be booked within the horizon changed; empty when that was weeks ago. */
    public Optional<Instant> findLastChange(Instant now) {
        LocalDate today = today(now);
        Instant last = Instant.MIN;
        for (int i = HORIZON_DAYS - 1; i >= -MEMORY_DAYS; i--) {
            LocalDate day = today.plusDays(i);
            if (last.isAfter(midnight(day.plusDays(1)))) {
                break;
            }
            last = lastChange(day, now, last);
        }
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }

    private Instant lastChange(LocalDate day, Instant now, Instant known) {
        Instant last = known;
        Instant inHorizon = midnight(day.minusDays(HORIZON_DAYS - 1L));
        for (Offer offer : listOffers(day)) {
            Instant seen = offer.released().isBefore(inHorizon) ? inHorizon : offer.released();
            if (seen.isBefore(offer.gone())) {
                last = later(last, seen, now);
                last = later(last, offer.gone(), now);
            }
        }
        return last;
    }

    private static Instant later(Instant last, Instant event, Instant now) {
        return event.isAfter(last) && !event.isAfter(now) ? event : last;
    }

    private List<Offer> listOffers(LocalDate day) {
        List<Burst> bursts = releases.of(day);
        if (bursts.isEmpty()) {
            return List.of();
        }
        Dice today = dice.of(day.toEpochDay()).of("marks");
        int stride = today.of(1).pick(STRIDES);
        int mark = today.of(2).below(MARKS);
        ZoneOffset offset = zone.getRules().getOffset(day.atTime(OPENS));
        List<Offer> offers = new ArrayList<>();
        for (Burst burst : bursts) {
            for (int i = 0; i < burst.count() && offers.size() < MARKS; i++) {
                Dice own = today.of(100 + offers.size());
                LocalTime time = OPENS.plusMinutes((long) mark * MARK_MINUTES);
                offers.add(new Offer(
                        day.atTime(time).atOffset(offset), burst.released(), taken(burst, own), own.below(1 << 20)));
                mark = (mark + stride) % MARKS;
            }
        }
        return offers;
    }

    /** Appointments go one by one, as if each were found by chance. */
    private static Instant taken(Burst burst, Dice own) {
        double share = -Math.log(1 - own.of("taken").unit());
        Instant taken = burst.released()
                .plusSeconds(60 + Math.round(share * burst.mean().toSeconds()));
        return taken.isBefore(burst.notAfter()) ? taken : burst.notAfter();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
