package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.registry.Site;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clinics, found by slug, by number, by a cabinet or by a reason. */
final class KeldocPopulation {

    private final Map<String, Clinic> bySlug = new LinkedHashMap<>();
    private final Map<Long, Clinic> byId = new HashMap<>();
    private final Map<Long, Clinic> byCabinet = new HashMap<>();
    private final Map<Long, Clinic> byMotive = new HashMap<>();

    KeldocPopulation(List<Site> sites, long seed) {
        for (Clinic clinic : new ClinicMaker(seed).clinics(sites)) {
            bySlug.put(clinic.slug(), clinic);
            byId.put(clinic.id(), clinic);
            clinic.motives().forEach(motive -> byMotive.put(motive.id(), clinic));
            clinic.cabinets().forEach(cabinet -> {
                byCabinet.put(cabinet.id(), clinic);
                cabinet.motives().forEach(motive -> byMotive.put(motive.id(), clinic));
            });
        }
    }

    /** In the order in which the registry first names them. */
    List<Clinic> listClinics() {
        return List.copyOf(bySlug.values());
    }

    Optional<Clinic> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<Clinic> findById(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Clinic> findByCabinet(long cabinet) {
        return Optional.ofNullable(byCabinet.get(cabinet));
    }

    Optional<Clinic> findByMotive(long motive) {
        return Optional.ofNullable(byMotive.get(motive));
    }
}
