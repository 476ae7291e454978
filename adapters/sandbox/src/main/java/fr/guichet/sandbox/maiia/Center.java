package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A site, or a group of sites, which has no reasons of its own.
 *
 * @param path its page; empty when it has none
 * @param speciality what it is found under
 * @param code of that speciality: {@code VAC01} for vaccination places
 * @param site where it is
 * @param announcesGhosts whether it announces a next slot that nobody can book
 * @param dice what its habits depend on
 */
record Center(
        String id,
        String name,
        Optional<String> path,
        String speciality,
        String code,
        Site site,
        ZoneId zone,
        List<Reason> reasons,
        boolean announcesGhosts,
        Dice dice) {

    static final String VACCINATION = "VAC01";

    /** Whether people are vaccinated there, now or on other days. */
    boolean isVaccinationPlace() {
        return code.equals(VACCINATION);
    }

    List<Reason> reasons(String name) {
        return reasons.stream().filter(reason -> reason.name().equals(name)).toList();
    }
}
