package fr.guichet.sandbox.doctolib;

import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.invented.Commune;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The listings by area, twenty profiles a page; the last page of a part of the country ends with some that lie elsewhere. */
final class ListingPages {

    private static final String EVERYWHERE = "france";
    private static final int PER_PAGE = 20;
    private static final int FROM_ELSEWHERE = 3;

    /** Had no listing. */
    private static final Set<String> UNLISTED = Set.of("973", "98");

    /** These names are communes or rivers first. */
    private static final Set<String> PREFIXED = Set.of("indre", "gironde", "mayenne", "vienne");

    private final List<Profile> everywhere;
    private final Map<String, Set<Profile>> byArea = new LinkedHashMap<>();

    ListingPages(List<Profile> profiles) {
        this.everywhere = profiles;
        profiles.forEach(this::addTown);
        Map<String, String> names = Commune.departementNames();
        names.forEach((code, name) -> {
            if (!UNLISTED.contains(code)) {
                byArea.put(area(name), new LinkedHashSet<>());
            }
        });
        profiles.forEach(profile -> addDepartements(profile, names));
    }

    /** Pages count from 1; one after the last is empty. No answer for an area that does not exist. */
    Optional<ListingWire> findPage(String area, int page) {
        if (area.equals(EVERYWHERE)) {
            return Optional.of(page(everywhere, List.of(), page));
        }
        return Optional.ofNullable(byArea.get(area))
                .map(profiles -> page(List.copyOf(profiles), elsewhere(profiles), page));
    }

    private static String area(String name) {
        String slug = Slug.of(name);
        return PREFIXED.contains(slug) ? "departement-" + slug : slug;
    }

    private void addTown(Profile profile) {
        for (BookingPlace place : profile.places()) {
            add(Slug.of(place.site().address().town()), profile);
        }
    }

    private void addDepartements(Profile profile, Map<String, String> names) {
        for (BookingPlace place : profile.places()) {
            String code =
                    place.site().address().departement().map(Departement::code).orElse("");
            if (names.containsKey(code) && !UNLISTED.contains(code)) {
                add(area(names.getOrDefault(code, code)), profile);
            }
        }
    }

    private void add(String area, Profile profile) {
        byArea.computeIfAbsent(area, name -> new LinkedHashSet<>()).add(profile);
    }

    private List<Profile> elsewhere(Set<Profile> here) {
        return everywhere.stream()
                .filter(profile -> !here.contains(profile))
                .limit(FROM_ELSEWHERE)
                .toList();
    }

    private static ListingWire page(List<Profile> here, List<Profile> elsewhere, int page) {
        List<ListingWire.Doctor> doctors = new ArrayList<>();
        here.forEach(profile -> doctors.add(doctor(profile, profile.id() % 10 == 0 ? null : true)));
        elsewhere.forEach(profile -> doctors.add(doctor(profile, false)));
        int from = Math.min((page - 1) * PER_PAGE, doctors.size());
        return new ListingWire(new ListingWire.Data(doctors.subList(from, Math.min(from + PER_PAGE, doctors.size()))));
    }

    private static ListingWire.Doctor doctor(Profile profile, @Nullable Boolean exactMatch) {
        Site site = profile.places().getFirst().site();
        String postcode = site.address().postcode();
        return new ListingWire.Doctor(
                profile.id(),
                profile.id(),
                profile.name(),
                site.address().line(),
                site.address().town(),
                profile.id() % 50 == 0 ? " " + postcode : postcode,
                profile.path(),
                profile.id() % 100 == 7 ? null : new ListingWire.Position(site.latitude(), site.longitude()),
                profile.id() % 3 == 0 ? (Object) profile.id() : null,
                exactMatch,
                null,
                List.of("Vaccination COVID-19"),
                null,
                null);
    }
}
