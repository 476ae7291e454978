package fr.guichet.keldoc;

import fr.guichet.spi.Failure;
import fr.guichet.spi.PlatformResponse;
import java.util.Set;

/** What the platform says to a question about days that it does not understand: a reason or a calendar in it is wrong, or no longer true of the site. */
final class WrongQuestion {

    private static final Set<Integer> STATUSES = Set.of(400, 404, 410, 422);
    private static final String SAID = "our question is wrong or stale: ";

    private WrongQuestion() {}

    static boolean isAnsweredBy(PlatformResponse answer) {
        return answer.address().getPath().contains(KeldocApi.TIMETABLES) && STATUSES.contains(answer.status());
    }

    static Failure of(PlatformResponse answer) {
        String detail = SAID + answer.status() + " at " + answer.address().getPath();
        return new Failure.Unreadable(detail, answer.excerpt());
    }

    static boolean isBehind(Failure failure) {
        return failure instanceof Failure.Unreadable && failure.detail().startsWith(SAID);
    }
}
