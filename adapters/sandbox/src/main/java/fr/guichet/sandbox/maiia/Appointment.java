package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.diary.Offer;
import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;

/** An offer of a plan, listed for one of its reasons. */
record Appointment(Reason reason, Offer offer) {

    Instant start() {
        return offer.start().toInstant();
    }

    /** The same for every reason of its plan. */
    String id() {
        return ObjectId.of(new Dice(reason.plan().id()).of(start().getEpochSecond()));
    }
}
