package fr.guichet.sandbox.keldoc;

import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.keldoc.Clinic.Specialty;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.SiteAddress;
import fr.guichet.sandbox.registry.Slug;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the clinics that the links of a registry name: a page per slug, a cabinet per number or slug, and now and then one that no link names. */
final class ClinicMaker {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Dice dice;
    private final Numbers numbers = new Numbers();

    ClinicMaker(long seed) {
        this.dice = new Dice(seed).of("keldoc");
    }

    /** Rows without a link to the platform are left out. */
    List<Clinic> clinics(List<Site> sites) {
        Map<String, Map<Site, KeldocLink>> bySlug = new LinkedHashMap<>();
        for (Site site : sites) {
            KeldocLink.find(site.link())
                    .ifPresent(link -> bySlug.computeIfAbsent(link.slug(), slug -> new LinkedHashMap<>())
                            .put(site, link));
        }
        List<Clinic> clinics = new ArrayList<>();
        bySlug.values().forEach(rows -> clinics.add(clinic(rows)));
        return List.copyOf(clinics);
    }

    private Clinic clinic(Map<Site, KeldocLink> rows) {
        KeldocLink link = rows.values().iterator().next();
        Dice own = dice.of(link.slug());
        List<Specialty> specialties = specialties(own);
        List<Motive> motives = new MotiveMaker(own, numbers).motives(specialties.getFirst());
        List<Cabinet> cabinets = cabinets(rows, own, specialties, motives);
        boolean alone = cabinets.size() == 1 && own.of("one number").chance(10);
        return new Clinic(
                alone ? cabinets.getFirst().id() : numbers.clinic(),
                link.type(),
                link.location(),
                link.slug(),
                cabinets.getFirst().site().name(),
                specialties,
                own.of("short").chance(25),
                motives,
                cabinets);
    }

    /** The first is the one that vaccinates; another may stand beside it, of which no cabinet has anything to book. */
    private static List<Specialty> specialties(Dice own) {
        return own.of("specialties")
                .pick(List.of(
                        List.of(Specialty.INFECTIOUS),
                        List.of(Specialty.INFECTIOUS),
                        List.of(Specialty.INFECTIOUS_ONLY),
                        List.of(Specialty.COVID),
                        List.of(Specialty.COVID),
                        List.of(Specialty.COVID, Specialty.INFECTIOUS_ONLY),
                        List.of(Specialty.THIRD)));
    }

    /** The first row of a cabinet says where it is. */
    private List<Cabinet> cabinets(
            Map<Site, KeldocLink> rows, Dice own, List<Specialty> specialties, List<Motive> motives) {
        Map<String, Cabinet> cabinets = new LinkedHashMap<>();
        rows.forEach((site, link) -> {
            String known = link.cabinet()
                    .map(number -> Long.toString(number))
                    .or(link::site)
                    .orElse("row " + site.gid());
            if (!cabinets.containsKey(known)) {
                cabinets.put(known, cabinet(link, site, own.of(known), specialties, motives));
            }
        });
        List<Cabinet> all = new ArrayList<>(cabinets.values());
        if (own.of("professionals").chance(20)) {
            Site across = acrossTown(rows.keySet().iterator().next());
            all.add(cabinet(
                    "professionnels", numbers.cabinet(), across, own.of("professionals"), specialties, motives));
        }
        return all;
    }

    private Cabinet cabinet(KeldocLink link, Site site, Dice own, List<Specialty> specialties, List<Motive> motives) {
        long id = link.cabinet().orElseGet(numbers::cabinet);
        String slug = link.site()
                .orElse(Slug.of("centre de vaccination " + site.address().town() + " " + id));
        return cabinet(slug, id, site, own, specialties, motives);
    }

    private Cabinet cabinet(
            String slug, long id, Site site, Dice own, List<Specialty> specialties, List<Motive> motives) {
        ZoneId zone = site.address().departement().map(Departement::zone).orElse(PARIS);
        Cabinet empty = new Cabinet(
                id, slug, site, zone, own, List.of(specialties.getFirst().id()), List.of(), List.of());
        return new AgendaMaker(empty, motives, numbers).cabinet();
    }

    /** A place of its own in the same town, that no row of the registry names. */
    private static Site acrossTown(Site site) {
        SiteAddress address = site.address();
        return new Site(
                site.gid(),
                "Centre de vaccination pour les Professionnels - " + address.town(),
                new SiteAddress("", "2 bis", "Rampe de l'Hôpital", address.postcode(), address.insee(), address.town()),
                site.latitude() + 0.01,
                site.longitude() + 0.01,
                "",
                site.phone());
    }
}
