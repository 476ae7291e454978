package fr.guichet.sandbox.keldoc;

import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.invented.Commune;
import fr.guichet.sandbox.registry.SiteAddress;
import fr.guichet.sandbox.registry.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The listings by area and specialty, ten sites a page: route G. What can be booked online stands in the first section, what can be called in the second. */
final class SearchPages {

    private static final int PER_PAGE = 10;

    /** Where stands what lies in none of the départements that are listed. */
    private static final String NOWHERE = "---";

    private static final Set<String> UNLISTED = Set.of("975", "977", "978", "984", "986", "987", "988");

    /** Which specialties each slug brings. */
    private static final Map<String, List<Integer>> SPECIALTIES = Map.of(
            "maladies-infectieuses", List.of(144),
            "vaccination-covid-19", List.of(496, 153),
            "vaccination-covid19", List.of(496));

    private final Map<String, List<Listed>> byArea = new LinkedHashMap<>();

    private record Listed(Clinic clinic, Cabinet cabinet) {}

    SearchPages(List<Clinic> clinics) {
        clinics.forEach(clinic -> clinic.cabinets().forEach(cabinet -> add(new Listed(clinic, cabinet))));
    }

    /** Pages count from 1; an area or a specialty that nobody knows is empty. */
    SearchWire page(String specialty, String area, int page, Instant now) {
        List<Integer> wanted = SPECIALTIES.getOrDefault(specialty, List.of());
        List<Listed> all = byArea.getOrDefault(area, List.of()).stream()
                .filter(listed -> listed.cabinet().specialties().stream().anyMatch(wanted::contains))
                .toList();
        int from = Math.min((page - 1) * PER_PAGE, all.size());
        int to = Math.min(from + PER_PAGE, all.size());
        List<SearchWire.Entry> online = new ArrayList<>();
        List<SearchWire.Entry> toCall = new ArrayList<>();
        for (Listed listed : all.subList(from, to)) {
            (isOnline(listed.cabinet()) ? online : toCall).add(entry(listed, now));
        }
        Map<String, SearchWire.Section> sections = new LinkedHashMap<>();
        sections.put("section_1", new SearchWire.Section(online, "Prendre un RDV"));
        sections.put("section_2", new SearchWire.Section(toCall, "Contacter"));
        sections.put("section_3", new SearchWire.Section(List.of(), null));
        sections.put("section_4", new SearchWire.Section(List.of(), null));
        return new SearchWire(
                new SearchWire.Options(area, area, to < all.size(), page > 1, all.isEmpty(), "departement", specialty),
                sections,
                Map.of("title", area));
    }

    private void add(Listed listed) {
        String code = listed.cabinet()
                .site()
                .address()
                .departement()
                .map(Departement::code)
                .orElse("");
        String name = Commune.departementNames().getOrDefault(code, "");
        List<String> areas = name.isEmpty() || UNLISTED.contains(code) ? List.of(NOWHERE) : areas(code, name);
        areas.forEach(
                area -> byArea.computeIfAbsent(area, key -> new ArrayList<>()).add(listed));
    }

    /** Where a département has another spelling that ends with its code, it is the only one. */
    private static List<String> areas(String code, String name) {
        List<String> own = DataFile.rows(SearchPages.class, "areas.csv").stream()
                .filter(row -> row.get(0).equals(code))
                .map(row -> row.get(1))
                .toList();
        String usual = Slug.of(name) + "-" + code.toLowerCase(Locale.ROOT);
        boolean replaced = own.stream().anyMatch(area -> area.endsWith("-" + code));
        List<String> areas = new ArrayList<>(own);
        if (!replaced) {
            areas.add(usual);
        }
        return areas;
    }

    private static boolean isOnline(Cabinet cabinet) {
        return cabinet.motives().stream().anyMatch(motive -> motive.kind() != Motive.Kind.PHONE);
    }

    private static SearchWire.Entry entry(Listed listed, Instant now) {
        Cabinet cabinet = listed.cabinet();
        SiteAddress address = cabinet.site().address();
        return new SearchWire.Entry(
                cabinet.id(),
                "Cabinet",
                "https://www.keldoc.com/assets/clinic-missing.png",
                cabinet.site().name(),
                cabinet.site().name(),
                listed.clinic().name(),
                null,
                new SearchWire.Place(address.line(), address.postcode(), address.town(), ClinicPages.location(cabinet)),
                new SearchWire.Agenda(
                        cabinet.agendas().stream().map(Agenda::id).toList(),
                        cabinet.specialties().getFirst(),
                        next(cabinet, now),
                        cabinet.motives().isEmpty()
                                ? null
                                : cabinet.motives().getFirst().id()),
                cabinet.specialties(),
                "%s,%s".formatted(cabinet.site().latitude(), cabinet.site().longitude()),
                listed.clinic().path(cabinet));
    }

    /** The next free time of the site by any reason; one site in five does not show it. */
    private static @Nullable String next(Cabinet cabinet, Instant now) {
        if (cabinet.dice().of("next availability").chance(20)) {
            return null;
        }
        LocalDate today = cabinet.today(now);
        for (int i = 0; i <= Diary.SEARCH_DAYS; i++) {
            List<Cabinet.Appointment> found = cabinet.listBookable(today.plusDays(i), now).stream()
                    .filter(appointment -> KeldocTruth.isOnline(cabinet, appointment.agenda()))
                    .toList();
            if (!found.isEmpty()) {
                return cabinet.wireTime(found.getFirst().offer().start());
            }
        }
        return null;
    }
}
