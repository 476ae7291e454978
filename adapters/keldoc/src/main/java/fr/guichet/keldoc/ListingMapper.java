package fr.guichet.keldoc;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.SlotStart;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueHint;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Entries of a listing. */
final class ListingMapper {

    private static final String CABINET = "Cabinet";

    private ListingMapper() {}

    /**
     * What becomes of an entry.
     *
     * @param row its number, for a rejection
     * @param fetchedAt when the listing was fetched
     */
    static CatalogueEntry entry(SearchWire.Entry wire, long row, Instant fetchedAt) {
        Long cabinet = wire.id();
        if (cabinet == null || !CABINET.equals(wire.type())) {
            return rejected(row, Optional.empty(), "not-a-site", "of type '" + Nullables.text(wire.type()) + "'");
        }
        Optional<ExternalId> id = Optional.of(new ExternalId(KeldocLink.PLATFORM.value(), cabinet.toString()));
        if (Nullables.in(wire.specialtyIds()).stream().noneMatch(Specialties::knows)) {
            return rejected(row, id, "other-specialty", "none of " + Nullables.in(wire.specialtyIds()) + " vaccinates");
        }
        Optional<CentreRef> ref = KeldocLink.recognisePath(Nullables.text(wire.url()), cabinet);
        Optional<Place> place = PlaceMapper.listed(wire);
        if (ref.isEmpty() || place.isEmpty()) {
            String what = ref.isEmpty() ? "link" : "name";
            return rejected(row, id, "site-without-" + what, "no " + what + " at '" + Nullables.text(wire.url()) + "'");
        }
        return listed(id.get(), place.get(), ref.get(), next(wire), fetchedAt);
    }

    /** A site that is listed twice. Its next availability is the earlier one, and unknown where one of the two lacks it. */
    static CatalogueEntry.Listed joined(CatalogueEntry.Listed one, CatalogueEntry.Listed other) {
        Optional<CatalogueHint> earlier =
                one.hint().flatMap(hint -> other.hint().map(also -> earlier(hint, also)));
        return with(one, one.place(), earlier);
    }

    static CatalogueEntry.Listed withPhone(CatalogueEntry.Listed entry, PhoneNumber phone) {
        return with(entry, entry.place().withPhones(List.of(phone)), entry.hint());
    }

    private static CatalogueEntry.Listed listed(
            ExternalId id, Place place, CentreRef ref, String next, Instant fetchedAt) {
        Optional<OffsetDateTime> time = TimetableMapper.time(next);
        boolean unreadable = !next.isEmpty() && time.isEmpty();
        return new CatalogueEntry.Listed(
                id,
                place,
                Optional.of(ref.link().toString()),
                PublicOpening.ALWAYS,
                Optional.empty(),
                time.map(start -> new CatalogueHint(new SlotStart.At(start), fetchedAt)),
                unreadable ? List.of(new Warning("unreadable-next-availability", next)) : List.of());
    }

    private static String next(SearchWire.Entry wire) {
        SearchWire.Agenda agenda = wire.agenda();
        return agenda == null ? "" : Nullables.text(agenda.nextAvailability());
    }

    private static CatalogueHint earlier(CatalogueHint one, CatalogueHint other) {
        Comparator<CatalogueHint> byStart =
                Comparator.comparing(hint -> hint.next().over(ZoneOffset.UTC));
        CatalogueHint first = byStart.compare(one, other) <= 0 ? one : other;
        return new CatalogueHint(
                first.next(), one.fetchedAt().isBefore(other.fetchedAt()) ? one.fetchedAt() : other.fetchedAt());
    }

    private static CatalogueEntry.Listed with(CatalogueEntry.Listed entry, Place place, Optional<CatalogueHint> hint) {
        return new CatalogueEntry.Listed(
                entry.id(), place, entry.bookingLink(), entry.opening(), entry.editedAt(), hint, entry.warnings());
    }

    private static CatalogueEntry rejected(long row, Optional<ExternalId> id, String reason, String detail) {
        return new CatalogueEntry.Rejected(row, id, new Warning(reason, detail));
    }
}
