package fr.guichet.sandbox.keldoc;

import fr.guichet.model.PhoneNumber;
import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.diary.Offer;
import fr.guichet.sandbox.diary.Temper;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.platform.WireTime;
import fr.guichet.sandbox.registry.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A site of a clinic.
 *
 * @param slug last part of its path
 * @param specialties those it is listed under
 * @param agendas none where nothing is booked online
 * @param motives its listed reasons, whether or not an agenda carries them; none where nothing is booked online
 */
record Cabinet(
        long id,
        String slug,
        Site site,
        ZoneId zone,
        Dice dice,
        List<Integer> specialties,
        List<Agenda> agendas,
        List<Motive> motives) {

    static final int POOLS = 2;

    private static final DateTimeFormatter SHORT_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);

    Cabinet {
        specialties = List.copyOf(specialties);
        agendas = List.copyOf(agendas);
        motives = List.copyOf(motives);
    }

    /** An appointment in one of its calendars. */
    record Appointment(Offer offer, Agenda agenda) {}

    /** Its appointments that can be booked on that day, by whatever reason, soonest first. */
    List<Appointment> listBookable(LocalDate day, Instant now) {
        List<Appointment> found = new ArrayList<>();
        for (int pool = 0; pool < POOLS; pool++) {
            List<Agenda> dealt = dealt(pool);
            if (!dealt.isEmpty()) {
                diary(pool)
                        .listBookable(day, now)
                        .forEach(offer -> found.add(new Appointment(offer, dealt.get(offer.ticket() % dealt.size()))));
            }
        }
        found.sort(java.util.Comparator.comparing(
                        (Appointment appointment) -> appointment.offer().start())
                .thenComparing(appointment -> appointment.agenda().id()));
        return found;
    }

    List<Diary> diaries() {
        return IntStream.range(0, POOLS)
                .filter(pool -> !dealt(pool).isEmpty())
                .mapToObj(this::diary)
                .toList();
    }

    List<Agenda> carriers(Motive motive) {
        return agendas.stream()
                .filter(agenda -> agenda.motives().contains(motive.id()))
                .toList();
    }

    LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** Its number in E.164; empty when the registry gives none that can be dialled. */
    Optional<String> phone() {
        return PhoneNumber.find(site.phone()).map(PhoneNumber::value);
    }

    /** With {@code +02:00}, or at some cabinets with {@code +0200}. */
    String wireTime(OffsetDateTime time) {
        return writesShortOffsets() ? SHORT_OFFSET.format(time) : WireTime.of(time);
    }

    /** Whether it writes an offset as {@code +0200} rather than {@code +02:00}. */
    private boolean writesShortOffsets() {
        return dice.of("offset").chance(40);
    }

    private List<Agenda> dealt(int pool) {
        return agendas.stream().filter(agenda -> agenda.pool() == pool).toList();
    }

    private Diary diary(int pool) {
        return new Diary(dice.of("diary").of(pool), temper(), zone);
    }

    private Temper temper() {
        int roll = dice.of("temper").below(100);
        if (roll < 25) {
            return Temper.FULL;
        }
        if (roll < 45) {
            return Temper.CALM;
        }
        if (roll < 62) {
            return Temper.BUSY;
        }
        return roll < 74 ? Temper.BURSTING : roll < 85 ? Temper.LATER : Temper.BEYOND;
    }
}
