package fr.guichet.collect.guard;

/** Why we send no request to a platform, though it may well answer. */
public sealed interface HoldReason {

    /** For operators. */
    String text();

    /**
     * An operator paused it.
     *
     * @param operator who
     * @param why in the operator's words, possibly blank
     */
    record PausedBy(String operator, String why) implements HoldReason {
        @Override
        public String text() {
            return "paused by " + operatorAndWhy();
        }

        /** Such as {@code claire: maintenance}. */
        public String operatorAndWhy() {
            return operator + (why.isBlank() ? "" : ": " + why);
        }
    }

    /** The daily budget is used up. */
    record BudgetUsedUp() implements HoldReason {
        @Override
        public String text() {
            return "the requests of today are used up";
        }
    }

    /**
     * It is the platform's quiet hours.
     *
     * @param hours such as {@code from 23:00 to 05:30}
     */
    record QuietHours(String hours) implements HoldReason {
        @Override
        public String text() {
            return "quiet hours " + hours;
        }
    }
}
