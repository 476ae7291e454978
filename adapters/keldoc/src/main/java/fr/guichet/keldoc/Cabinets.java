package fr.guichet.keldoc;

import fr.guichet.model.geo.Address;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Nullables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sites of a clinic as told, and which of them a link selects.
 *
 * @param told each with a number, in the order told
 */
record Cabinets(List<Told> told) {

    /**
     * @param specialties those it was told under
     */
    record Told(long number, CabinetWire wire, List<Specialty> specialties) {}

    Cabinets {
        told = List.copyOf(told);
    }

    /** Those that a clinic tells itself, under all of its specialties. */
    static Cabinets of(ClinicWire clinic, List<Specialty> specialties) {
        Stream<CabinetWire> all =
                Stream.concat(Nullables.in(clinic.cabinets()).stream(), Stream.ofNullable(clinic.cabinet()));
        return new Cabinets(
                        all.flatMap(wire -> told(wire, specialties).stream()).toList())
                .each();
    }

    /** Those that each specialty tells. */
    static Cabinets of(Map<Specialty, List<CabinetWire>> bySpecialty) {
        List<Told> told = new ArrayList<>();
        bySpecialty.forEach((specialty, wires) ->
                wires.forEach(wire -> told(wire, List.of(specialty)).ifPresent(told::add)));
        return new Cabinets(told).each();
    }

    /** The one that the link's number names, else the one of its slug, else the only one that was told for a slug. */
    Optional<Told> selectedBy(CentreRef ref) {
        OptionalLong number = KeldocLink.number(ref, KeldocLink.CABINET);
        String slug = ref.ids().get(KeldocLink.SITE);
        if (number.isPresent()) {
            return numbered(number.getAsLong());
        }
        return slug == null
                ? Optional.empty()
                : only(one -> slug.equals(Nullables.text(one.wire().slug())))
                        .or(() -> only(one -> true).filter(one -> one.wire().slug() == null));
    }

    Optional<Told> numbered(long number) {
        return only(one -> one.number() == number);
    }

    /** The one at that address, to find a site whose id in the link is stale. */
    Optional<Told> at(Optional<Address> address) {
        return address.filter(known -> known.street().isPresent())
                .flatMap(known -> only(one -> PlaceMapper.isSame(known, PlaceMapper.address(one.wire()))));
    }

    private Optional<Told> only(Predicate<Told> wanted) {
        List<Told> found = told.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Cabinets each() {
        Map<Long, Told> byNumber = new LinkedHashMap<>();
        told.forEach(one -> byNumber.merge(one.number(), one, Cabinets::joined));
        return new Cabinets(List.copyOf(byNumber.values()));
    }

    private static Told joined(Told one, Told other) {
        List<Specialty> specialties = Stream.concat(one.specialties().stream(), other.specialties().stream())
                .distinct()
                .toList();
        return new Told(one.number(), one.wire(), specialties);
    }

    private static Optional<Told> told(CabinetWire wire, List<Specialty> specialties) {
        return Optional.ofNullable(wire.id()).map(id -> new Told(id, wire, specialties));
    }
}
