package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Offer;
import fr.guichet.sandbox.doctolib.BookingPlace.SlotForm;
import fr.guichet.sandbox.platform.WireTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An offer of a diary, with the agenda and the motive it is booked by. */
record Appointment(Offer offer, int agenda, Motive motive) {

    private static final int MINUTES = 5;

    OffsetDateTime start() {
        return offer.start();
    }

    /** As the place writes it. */
    Object wire(BookingPlace place) {
        return switch (place.slotForm()) {
            case TEXT -> WireTime.of(start());
            case STEPS -> steps();
            case PAIR -> motive.daysToSecond() > 0 ? List.of(WireTime.of(start()), second()) : WireTime.of(start());
            case DAY -> new AvailabilityWire.Slot(agenda, null, day(), day(), List.of());
        };
    }

    /** The start as the place writes it. */
    String wireStart(BookingPlace place) {
        return place.slotForm() == SlotForm.DAY ? day() : WireTime.of(start());
    }

    /** Those of these that the place shows: all, or the first of each day, agenda and motive where it shows days only. */
    static List<Appointment> shown(List<Appointment> appointments, BookingPlace place) {
        if (place.slotForm() != SlotForm.DAY) {
            return appointments;
        }
        Set<List<Object>> days = new HashSet<>();
        return appointments.stream()
                .filter(one -> days.add(List.of(one.day(), one.agenda, one.motive.id())))
                .toList();
    }

    private String day() {
        return start().toLocalDate().toString();
    }

    private String second() {
        return WireTime.of(start().plusDays(motive.daysToSecond()));
    }

    private AvailabilityWire.Slot steps() {
        List<AvailabilityWire.Step> steps = new ArrayList<>();
        steps.add(step(start()));
        if (motive.daysToSecond() > 0) {
            steps.add(step(start().plusDays(motive.daysToSecond())));
        }
        return new AvailabilityWire.Slot(
                agenda, null, WireTime.of(start()), WireTime.of(start().plusMinutes(MINUTES)), steps);
    }

    private AvailabilityWire.Step step(OffsetDateTime at) {
        return new AvailabilityWire.Step(
                agenda, null, WireTime.of(at), WireTime.of(at.plusMinutes(MINUTES)), motive.id());
    }
}
