package fr.guichet.view;

import java.time.LocalTime;

/** A part of the day on the centre's own clock: a closed list. */
public enum Daypart {
    /** Before noon. */
    MORNING("morning"),
    /** From noon to six. */
    AFTERNOON("afternoon"),
    /** From six on. */
    EVENING("evening");

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private final String code;

    Daypart(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    public String code() {
        return code;
    }

    /** The part in which something begins. */
    public static Daypart of(LocalTime start) {
        if (start.isBefore(NOON)) {
            return MORNING;
        }
        return start.isBefore(SIX) ? AFTERNOON : EVENING;
    }
}
