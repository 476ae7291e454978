package fr.guichet.sandbox.keldoc;

/**
 * What is booked, shared by all cabinets of a clinic.
 *
 * @param specialty under which it is listed
 * @param category the group's name, as typed; empty for none
 * @param label as typed
 */
record Motive(long id, int specialty, long categoryId, String category, String label, Kind kind) {

    enum Kind {
        /** A vaccination that is booked online. */
        REASON,
        /** A vaccination that is booked by telephone alone. */
        PHONE,
        /** No vaccination of the campaign. */
        OTHER
    }

    boolean isVaccination() {
        return kind != Kind.OTHER;
    }
}
