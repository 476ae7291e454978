package fr.guichet.directory;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Audience;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.CentreKind;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Listing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CentreRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one centre of the source records of one place. The registry comes first; platforms fill what it leaves out. */
final class CentreMerger {

    private final Gazetteer gazetteer;

    CentreMerger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param now when openings are evaluated */
    Centre merge(Cluster cluster, CentreId id, Instant now) {
        List<SourceRecord> records = cluster.records();
        SourceRecord first = records.getFirst();
        List<Listing> listings = refs(cluster).stream()
                .map(ref -> new Listing(ref.platform(), ref.key(), ref.link()))
                .toList();
        return new Centre(
                id,
                first.departement(),
                place(records, first.departement()),
                opening(records, now),
                records.stream().map(SourceRecord::id).toList(),
                listings,
                listings.isEmpty()
                        ? records.stream()
                                .flatMap(record -> record.unreadLink().stream())
                                .findFirst()
                        : Optional.empty());
    }

    /** Its references: those of the catalogues, and the registry's links on platforms whose catalogue does not list it. */
    static List<CentreRef> refs(Cluster cluster) {
        Map<String, CentreRef> refs = new LinkedHashMap<>();
        Set<PlatformId> catalogued = cluster.records().stream()
                .filter(record -> !record.isOfRegistry())
                .flatMap(record -> record.ref().stream())
                .map(CentreRef::platform)
                .collect(Collectors.toSet());
        for (SourceRecord record : cluster.records()) {
            record.ref()
                    .filter(ref -> !record.isOfRegistry() || !catalogued.contains(ref.platform()))
                    .map(ref -> ref.withKnownAddress(record.place().address()))
                    .ifPresent(ref -> refs.putIfAbsent(ref.platform() + " " + ref.key(), ref));
        }
        return List.copyOf(refs.values());
    }

    private Place place(List<SourceRecord> records, Departement departement) {
        List<Place> places = records.stream().map(SourceRecord::place).toList();
        Place first = places.getFirst();
        return new Place(
                first.name(),
                first.address(),
                position(places).or(() -> gazetteer.find(departement).map(DepartementEntry::prefecture)),
                places.stream()
                        .map(Place::kind)
                        .filter(kind -> kind != CentreKind.OTHER)
                        .findFirst()
                        .orElse(CentreKind.OTHER),
                places.stream()
                        .map(Place::audience)
                        .filter(Audience::isRestricted)
                        .findFirst()
                        .orElse(Audience.EVERYONE),
                phones(places),
                places.stream()
                        .map(Place::hours)
                        .filter(hours -> !hours.equals(OpeningHours.UNKNOWN))
                        .findFirst()
                        .orElse(OpeningHours.UNKNOWN),
                places.stream().flatMap(place -> place.notes().stream()).findFirst());
    }

    /** The most precise position; the first of equals. */
    private static Optional<Position> position(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.position().stream())
                .min(Comparator.comparing(Position::precision));
    }

    private static List<PhoneNumber> phones(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.phones().stream())
                .distinct()
                .toList();
    }

    /**
     * When a platform lists a place that the registry calls closed, the platform wins, because the registry lags. A place closed to the public stays so.
     */
    private static PublicOpening opening(List<SourceRecord> records, Instant now) {
        Optional<PublicOpening> behindWalls = records.stream()
                .map(SourceRecord::opening)
                .filter(PublicOpening::closedToPublic)
                .findFirst();
        Optional<PublicOpening> notClosed = records.stream()
                .filter(record -> !isClosed(record, now))
                .map(SourceRecord::opening)
                .findFirst();
        return behindWalls.or(() -> notClosed).orElse(records.getFirst().opening());
    }

    /** By its flag or by its date. */
    static boolean isClosed(SourceRecord record, Instant now) {
        LocalDate today = now.atZone(record.departement().zone()).toLocalDate();
        return record.opening().on(today) == PublicOpening.Status.CLOSED;
    }

    /** The registry's own ids of a centre. */
    static List<ExternalId> registryIds(Cluster cluster) {
        return cluster.records().stream()
                .filter(SourceRecord::isOfRegistry)
                .map(SourceRecord::id)
                .toList();
    }
}
