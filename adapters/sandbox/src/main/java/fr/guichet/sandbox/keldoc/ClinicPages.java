package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.keldoc.ClinicWire.Skill;
import fr.guichet.sandbox.registry.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes clinics and their sites: routes R and C. */
final class ClinicPages {

    private static final ClinicWire.Specialty NOISE = new ClinicWire.Specialty(12, "Cardiologie", List.of());

    private ClinicPages() {}

    /**
     * A clinic as a whole, or with the one site asked for.
     *
     * @param site slug of a site; empty for the whole
     */
    static ClinicWire of(Clinic clinic, Optional<String> site) {
        Optional<Cabinet> asked = site.flatMap(slug -> clinic.cabinets().stream()
                .filter(cabinet -> cabinet.slug().equals(slug))
                .findFirst());
        if (clinic.isShort() && asked.isEmpty()) {
            return new ClinicWire(clinic.id(), null, null, null, specialties(clinic), null, null, null);
        }
        return new ClinicWire(
                clinic.id(),
                "Clinic",
                clinic.name(),
                clinic.path(),
                specialties(clinic),
                asked.isPresent()
                        ? null
                        : clinic.cabinets().stream().map(ClinicPages::wire).toList(),
                asked.map(ClinicPages::wire).orElse(null),
                "<p>Bienvenue au centre de vaccination</p>");
    }

    /** The sites that have that specialty. */
    static List<ClinicWire.Cabinet> sites(Clinic clinic, int specialty) {
        return clinic.cabinets().stream()
                .filter(cabinet -> cabinet.specialties().contains(specialty))
                .map(cabinet -> wire(cabinet, null, "https://www.keldoc.com/assets/clinic-missing.png", null))
                .toList();
    }

    private static List<ClinicWire.Specialty> specialties(Clinic clinic) {
        List<ClinicWire.Specialty> specialties = new ArrayList<>();
        clinic.specialties()
                .forEach(specialty -> specialties.add(new ClinicWire.Specialty(
                        specialty.id(),
                        specialty.name(),
                        specialty.skill().isEmpty() ? List.of() : List.of(new Skill(specialty.skill())))));
        specialties.add(NOISE);
        return specialties;
    }

    private static ClinicWire.Cabinet wire(Cabinet cabinet) {
        return wire(cabinet, cabinet.slug(), null, List.of());
    }

    private static ClinicWire.Cabinet wire(
            Cabinet cabinet, @Nullable String slug, @Nullable String img, @Nullable List<String> transportations) {
        return new ClinicWire.Cabinet(
                cabinet.id(),
                cabinet.site().name(),
                location(cabinet),
                slug,
                img,
                cabinet.site().latitude(),
                cabinet.site().longitude(),
                transportations);
    }

    /** Addresses in several styles: with commas and the country, or as people write them, blanks at the end. */
    static String location(Cabinet cabinet) {
        SiteAddress address = cabinet.site().address();
        return switch (cabinet.dice().of("style").below(3)) {
            case 0 -> address.line() + ", " + address.postcode() + ", " + address.town() + ",France";
            case 1 -> address.full() + " ";
            default -> address.full();
        };
    }
}
