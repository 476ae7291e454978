package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.registry.Site;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All profiles, found by slug or by one of their agendas. */
final class DoctolibPopulation {

    private final Map<String, Profile> bySlug = new LinkedHashMap<>();
    private final Map<Integer, Profile> byAgenda = new HashMap<>();
    private final Map<Integer, Profile> byId = new HashMap<>();

    DoctolibPopulation(List<Site> sites, long seed) {
        for (Profile profile : new ProfileMaker(seed).profiles(sites)) {
            bySlug.put(profile.slug(), profile);
            byId.put(profile.id(), profile);
            profile.agendas().forEach(agenda -> byAgenda.put(agenda.id(), profile));
        }
    }

    /** In the order in which the registry first names them. */
    List<Profile> listProfiles() {
        return List.copyOf(bySlug.values());
    }

    Optional<Profile> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By {@code <profile>pid<practice>}. */
    Optional<Profile> findByExternalId(String id) {
        return id.matches("\\d{1,9}pid\\d{1,18}")
                ? Optional.ofNullable(byId.get(Integer.valueOf(id.substring(0, id.indexOf('p')))))
                : Optional.empty();
    }

    Optional<Profile> findByAgenda(int agenda) {
        return Optional.ofNullable(byAgenda.get(agenda));
    }
}
