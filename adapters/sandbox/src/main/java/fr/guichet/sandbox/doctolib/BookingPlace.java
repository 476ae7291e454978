package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.diary.Temper;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A physical site of a profile.
 *
 * @param id as in deep links: {@code practice-163739}, or {@code establishment-7}
 * @param practice what its agendas work under; the number of the id, except for an establishment
 * @param dice what its habits depend on
 * @param stale the id by which links still call it; null when they call it by its own
 */
record BookingPlace(
        String id,
        long practice,
        Site site,
        ZoneId zone,
        Dice dice,

        @Nullable StaleId stale) {

    /**
     * An id that is none any more.
     *
     * @param isAtKnownAddress whether the page still gives the address that the link's registry knows
     */
    record StaleId(String id, boolean isAtKnownAddress) {

        /** With or without the word before its number. */
        boolean isNamed(String text) {
            return id.equals(text) || id.endsWith("-" + text);
        }
    }

    /** The practices by which a reader who comes with the id of this place knows it. */
    Set<Long> practiceSet() {
        return number() == practice ? Set.of(practice) : Set.of(number(), practice);
    }

    /** The number in its id. */
    long number() {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    Temper temper() {
        int roll = dice.of("temper").below(100);
        if (roll < 30) {
            return Temper.FULL;
        }
        if (roll < 51) {
            return Temper.CALM;
        }
        if (roll < 73) {
            return Temper.BUSY;
        }
        return roll < 88 ? Temper.BURSTING : roll < 95 ? Temper.LATER : Temper.BEYOND;
    }

    /** Its appointments for that motive, whichever agendas carry them. */
    Diary diary(Motive motive) {
        int kind = motive.ref() == null ? 0 : motive.ref();
        return new Diary(dice.of("diary").of(kind), temper(), zone);
    }

    /** How a place writes its slots. */
    enum SlotForm {
        /** The time as a text. */
        TEXT,
        /** An object with the steps that are booked together. */
        STEPS,
        /** A list of the times that are booked together; a text where there is only one. */
        PAIR,
        /** An object without a time: some time that day. Every agenda shows each of its days once, however many appointments are left on it. */
        DAY
    }

    SlotForm slotForm() {
        int roll = dice.of("steps").below(100);
        if (roll < 50) {
            return SlotForm.STEPS;
        }
        return roll < 92 ? SlotForm.TEXT : roll < 96 ? SlotForm.PAIR : SlotForm.DAY;
    }

    /** Whether its next slot is written as a date only. */
    boolean writesDateOnly() {
        return dice.of("date only").chance(50);
    }
}
