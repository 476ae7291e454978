package fr.guichet.keldoc;

import fr.guichet.keldoc.Specialties.Specialty;
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
 * The sites of a clinic that have a number, and which of them a link selects.
 *
 * @param cabinets in the order given
 */
record Cabinets(List<NumberedCabinet> cabinets) {

    /**
     * @param specialties those that list it
     */
    record NumberedCabinet(long number, CabinetWire wire, List<Specialty> specialties) {}

    Cabinets {
        cabinets = List.copyOf(cabinets);
    }

    /** Those that a clinic itself lists, under all of its specialties. */
    static Cabinets of(ClinicWire clinic, List<Specialty> specialties) {
        Stream<CabinetWire> all =
                Stream.concat(Nullables.in(clinic.cabinets()).stream(), Stream.ofNullable(clinic.cabinet()));
        return new Cabinets(all.flatMap(wire -> numbered(wire, specialties).stream())
                        .toList())
                .each();
    }

    /** Those that each specialty lists. */
    static Cabinets of(Map<Specialty, List<CabinetWire>> bySpecialty) {
        List<NumberedCabinet> cabinets = new ArrayList<>();
        bySpecialty.forEach((specialty, wires) ->
                wires.forEach(wire -> numbered(wire, List.of(specialty)).ifPresent(cabinets::add)));
        return new Cabinets(cabinets).each();
    }

    /** The one that the link's number names, else the one of its slug, else the only one in the response to a slug. */
    Optional<NumberedCabinet> selectedBy(CentreRef ref) {
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

    Optional<NumberedCabinet> numbered(long number) {
        return only(one -> one.number() == number);
    }

    /** The one at that address, to find a site whose id in the link is stale. */
    Optional<NumberedCabinet> at(Optional<Address> address) {
        return address.filter(known -> known.street().isPresent())
                .flatMap(known -> only(one -> PlaceMapper.isSame(known, PlaceMapper.address(one.wire()))));
    }

    private Optional<NumberedCabinet> only(Predicate<NumberedCabinet> wanted) {
        List<NumberedCabinet> found = cabinets.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Cabinets each() {
        Map<Long, NumberedCabinet> byNumber = new LinkedHashMap<>();
        cabinets.forEach(one -> byNumber.merge(one.number(), one, Cabinets::joined));
        return new Cabinets(List.copyOf(byNumber.values()));
    }

    private static NumberedCabinet joined(NumberedCabinet one, NumberedCabinet other) {
        List<Specialty> specialties = Stream.concat(one.specialties().stream(), other.specialties().stream())
                .distinct()
                .toList();
        return new NumberedCabinet(one.number(), one.wire(), specialties);
    }

    private static Optional<NumberedCabinet> numbered(CabinetWire wire, List<Specialty> specialties) {
        return Optional.ofNullable(wire.id()).map(id -> new NumberedCabinet(id, wire, specialties));
    }
}
