package fr.guichet.directory;

import fr.guichet.model.Centre;
import fr.guichet.model.PublicOpening.Status;
import java.time.Instant;

/** Which centres people see: those that receive the public, now or later. */
final class Shown {

    private Shown() {}

    static Status statusOf(Centre centre, Instant now) {
        return centre.opening().on(now.atZone(centre.zone()).toLocalDate());
    }

    static boolean isShown(Centre centre, Instant now) {
        return switch (statusOf(centre, now)) {
            case OPEN, ANNOUNCED -> true;
            case CLOSED, CLOSED_TO_PUBLIC -> false;
        };
    }
}
