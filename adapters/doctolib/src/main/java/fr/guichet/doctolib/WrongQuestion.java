package fr.guichet.doctolib;

import fr.guichet.spi.Failure;
import fr.guichet.spi.PlatformResponse;

/** What the platform says to a question about days that it does not understand: an id in it is wrong, or no longer true of the profile. */
final class WrongQuestion {

    private static final String SAID = "our question is wrong or stale: ";

    private WrongQuestion() {}

    static Failure of(PlatformResponse answer) {
        String detail = SAID + answer.status() + " at " + answer.address().getPath();
        return new Failure.Unreadable(detail, answer.excerpt());
    }

    static boolean isBehind(Failure failure) {
        return failure instanceof Failure.Unreadable && failure.detail().startsWith(SAID);
    }
}
