package fr.guichet.ops.access;

import fr.guichet.clock.GuichetClock;
import fr.guichet.store.Store;
import fr.guichet.store.record.AuditLine;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes who did what to the store and to the log. */
@Singleton
public final class Audit {

    public static final String DONE = "done";
    public static final String REFUSED = "refused";

    private static final Logger LOG = System.getLogger("fr.guichet.audit");

    /** So that one line cannot fill a disk. */
    private static final int LONGEST = 500;

    private final Store store;
    private final GuichetClock clock;

    Audit(Store store, GuichetClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes an audit line.
     *
     * @param who the user's name
     * @param action a short code
     * @param subject of what
     * @param outcome {@link #DONE} or {@link #REFUSED}
     * @param detail for people; may be blank
     */
    public void note(String who, String action, String subject, String outcome, String detail) {
        store.save(AuditLine.of(clock.instant(), cut(who), cut(action), cut(subject), outcome, cut(detail)));
        LOG.log(
                Level.INFO,
                "audit: {0} {1} {2}: {3} {4}",
                oneLine(who),
                oneLine(action),
                oneLine(subject),
                outcome,
                oneLine(detail));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String oneLine(String text) {
        return cut(text).replaceAll("\\p{Cntrl}", " ");
    }
}
