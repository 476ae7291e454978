package fr.guichet.keldoc;

import fr.guichet.keldoc.Specialties.Specialty;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Resolves the sites of a clinic that a link means. One request gives the site that a link selects; the sites of each specialty are requested only where it does not, or where several
 * specialties must be distinguished. One use, one thread.
 */
final class Sites {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final KeldocApi api;
    private final CentreRef ref;
    private final List<Warning> warnings = new ArrayList<>();

    Sites(KeldocApi api, CentreRef ref) {
        this.api = api;
        this.ref = ref;
    }

    /** The sites a link means, at least one. */
    record ResolvedSites(List<Site> sites, List<Warning> warnings) {

        /** Whether the link's site was found, and each site vaccinates. */
        boolean isAsLinked() {
            return warnings.isEmpty()
                    && sites.stream().noneMatch(site -> site.specialties().isEmpty());
        }
    }

    ResolvedSites resolve() {
        ClinicWire clinic = api.clinic(
                part(KeldocLink.TYPE),
                part(KeldocLink.LOCATION),
                part(KeldocLink.CLINIC),
                ref.ids().get(KeldocLink.SITE));
        List<ClinicWire.Specialty> listed = Nullables.in(clinic.specialties());
        Long id = clinic.id();
        if (id == null || listed.isEmpty()) {
            throw unreadable(id == null ? "no id" : "no specialties");
        }
        List<Specialty> specialties = Specialties.of(listed, KeldocLink.number(ref, KeldocLink.SPECIALTY));
        List<Site> sites = resolved(id, Cabinets.of(clinic, specialties), specialties).stream()
                .map(cabinet -> site(id, clinic, cabinet))
                .toList();
        return new ResolvedSites(sites, warnings);
    }

    private List<Cabinets.NumberedCabinet> resolved(long clinic, Cabinets own, List<Specialty> specialties) {
        Optional<Cabinets.NumberedCabinet> selected = own.selectedBy(ref);
        if (selected.isPresent() && specialties.size() < 2) {
            return List.of(selected.get());
        }
        if (specialties.isEmpty()) {
            return List.of(own.cabinets().stream().findFirst().orElse(unnamed(clinic)));
        }
        Cabinets all = bySpecialty(clinic, specialties, own);
        if (selected.isPresent()) {
            return List.of(underItsSpecialties(selected.get(), all));
        }
        return isSelecting() ? found(all) : all.cabinets();
    }

    /** A site that no specialty lists vaccinates under none. */
    private static Cabinets.NumberedCabinet underItsSpecialties(Cabinets.NumberedCabinet selected, Cabinets all) {
        return all.numbered(selected.number())
                .map(one -> new Cabinets.NumberedCabinet(one.number(), selected.wire(), one.specialties()))
                .orElse(new Cabinets.NumberedCabinet(selected.number(), selected.wire(), List.of()));
    }

    /** A site that the clinic itself does not list: listed under a specialty, or at the known address; else all of them, with a warning. */
    private List<Cabinets.NumberedCabinet> found(Cabinets all) {
        return all.selectedBy(ref)
                .or(() -> all.at(ref.knownAddress()))
                .map(List::of)
                .orElseGet(() -> {
                    warnings.add(new Warning("stale-place", "no such site in " + ref.key()));
                    return all.cabinets();
                });
    }

    private Cabinets bySpecialty(long clinic, List<Specialty> specialties, Cabinets own) {
        Map<Specialty, List<CabinetWire>> bySpecialty = new LinkedHashMap<>();
        specialties.forEach(
                specialty -> bySpecialty.put(specialty, Nullables.in(api.cabinets(clinic, specialty.id()))));
        Cabinets all = Cabinets.of(bySpecialty);
        if (all.cabinets().isEmpty() && own.cabinets().isEmpty()) {
            throw unreadable("no sites");
        }
        return all.cabinets().isEmpty() ? own : all;
    }

    private boolean isSelecting() {
        return ref.ids().containsKey(KeldocLink.SITE) || ref.ids().containsKey(KeldocLink.CABINET);
    }

    private Cabinets.NumberedCabinet unnamed(long clinic) {
        long number = KeldocLink.number(ref, KeldocLink.CABINET).orElse(clinic);
        return new Cabinets.NumberedCabinet(number, new CabinetWire(number, null, null, null, null, null), List.of());
    }

    private Site site(long clinic, ClinicWire wire, Cabinets.NumberedCabinet cabinet) {
        Optional<Place> place = PlaceMapper.place(cabinet.wire(), wire.title(), part(KeldocLink.TYPE));
        return new Site(clinic, cabinet.number(), cabinet.specialties(), place, zone(place), link(cabinet));
    }

    /** The link of the fetch, where it selects this very site by its number or its slug. */
    private URI link(Cabinets.NumberedCabinet cabinet) {
        OptionalLong number = KeldocLink.number(ref, KeldocLink.CABINET);
        String slug = Nullables.text(cabinet.wire().slug());
        boolean selected = number.isPresent()
                ? number.getAsLong() == cabinet.number()
                : !slug.isEmpty() && slug.equals(ref.ids().get(KeldocLink.SITE));
        OptionalLong specialty =
                cabinet.specialties().stream().mapToLong(Specialty::id).findFirst();
        return selected ? ref.link() : KeldocLink.toSite(ref, cabinet.number(), specialty);
    }

    private ZoneId zone(Optional<Place> place) {
        return place.flatMap(said -> said.address().departement())
                .or(() -> ref.knownAddress().flatMap(Address::departement))
                .or(() -> PlaceMapper.departement(part(KeldocLink.LOCATION)))
                .map(Departement::zone)
                .orElse(PARIS);
    }

    private String part(String name) {
        return String.valueOf(ref.ids().get(name));
    }

    private FetchFailedException unreadable(String what) {
        return FetchFailedException.unreadable(what + " in the clinic " + ref.key());
    }
}
