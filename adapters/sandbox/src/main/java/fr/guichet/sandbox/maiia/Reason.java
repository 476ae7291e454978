package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.diary.Diary;
import org.jspecify.annotations.Nullable;

/**
 * What is booked at one centre.
 *
 * @param name typed by hand; several reasons may have one name
 * @param injectionType null when it has none
 * @param isVaccination whether it really is a vaccination against covid-19
 * @param plan what its appointments are taken from: reasons of one plan share them
 */
record Reason(String id, String name, @Nullable String injectionType, boolean isVaccination, Plan plan) {

    /**
     * Appointments.
     *
     * @param id what ids of slots are made of
     */
    record Plan(long id, Diary diary) {}
}
