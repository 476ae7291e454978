package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Offer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** An offer of a diary, with the agenda and the motive it is booked by. */
record Appointment(Offer offer, int agenda, Motive motive) {

    private static final int MINUTES = 5;

    OffsetDateTime start() {
        return offer.start();
    }

    /** As the place writes it. */
    Object wire(BookingPlace place) {
        return place.writesSteps() ? steps() : WireTime.of(start());
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
