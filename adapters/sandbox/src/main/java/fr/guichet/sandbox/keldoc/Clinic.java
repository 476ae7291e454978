package fr.guichet.sandbox.keldoc;

import java.util.List;
import java.util.Optional;

/**
 * One page of the platform: an organisation with its cabinets.
 *
 * @param specialties under which it is listed; a cabinet may be listed under some of them only
 * @param isShort whether the page as a whole shows neither name nor cabinets
 */
record Clinic(
        long id,
        String type,
        String location,
        String slug,
        String name,
        List<Specialty> specialties,
        boolean isShort,
        List<Motive> motives,
        List<Cabinet> cabinets) {

    /** @param skill empty for none */
    record Specialty(int id, String name, String skill) {
        static final Specialty INFECTIOUS =
                new Specialty(144, "Maladies infectieuses", "Centre de vaccination COVID-19");
        static final Specialty INFECTIOUS_ONLY = new Specialty(144, "Maladies infectieuses", "");
        static final Specialty COVID = new Specialty(496, "COVID19 - Vaccination", "");
        static final Specialty THIRD = new Specialty(153, "Médecine vasculaire", "");
    }

    /** The path of a cabinet's page. */
    String path(Cabinet cabinet) {
        return path() + "/" + cabinet.slug();
    }

    String path() {
        return "/" + type + "/" + location + "/" + slug;
    }

    String externalId(Cabinet cabinet) {
        return id == cabinet.id() ? Long.toString(id) : id + "pid" + cabinet.id();
    }

    Optional<Cabinet> findCabinet(long number) {
        return cabinets.stream().filter(cabinet -> cabinet.id() == number).findFirst();
    }
}
