package fr.guichet.sandbox.doctolib;

import org.jspecify.annotations.Nullable;

/**
 * What is booked, as one profile calls it.
 *
 * @param ref the nation-wide type; null when the profile made it up
 * @param category the heading it stands under, if any
 * @param newPatients null when the page does not say, which means yes
 * @param first whether it is a first injection
 * @param daysToSecond days to the second injection booked with it; 0 for none
 */
record Motive(
        int id,
        String name,
        @Nullable Integer ref,
        @Nullable Integer category,
        @Nullable Boolean newPatients,
        boolean first,
        int daysToSecond) {

    boolean isVaccination() {
        return ref != null && RefMotive.IDS.contains(ref);
    }

    /** A vaccination that anybody may book. */
    boolean isOpenToAll() {
        return isVaccination() && !Boolean.FALSE.equals(newPatients);
    }
}
