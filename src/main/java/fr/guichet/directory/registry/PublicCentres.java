package fr.guichet.directory.registry;

import fr.guichet.model.Centre;
import fr.guichet.model.hours.PublicOpening.Status;
import java.time.Instant;

/** Which centres are public: those that receive the public, now or later. */
public final class PublicCentres {

    private PublicCentres() {}

    public static Status statusOf(Centre centre, Instant now) {
        return centre.opening().on(now.atZone(centre.zone()).toLocalDate());
    }

    public static boolean isShown(Centre centre, Instant now) {
        return switch (statusOf(centre, now)) {
            case OPEN, ANNOUNCED -> true;
            case CLOSED, CLOSED_TO_PUBLIC -> false;
        };
    }
}
