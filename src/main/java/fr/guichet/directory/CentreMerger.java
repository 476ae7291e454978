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

/** Makes one centre of the sightings of one place. What the registry says comes first, and platforms fill what it leaves out. */
final class CentreMerger {

    private final Gazetteer gazetteer;

    CentreMerger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** @param now the moment at which openings are judged */
    Centre merge(Cluster cluster, CentreId id, Instant now) {
        List<SourceRecord> sightings = cluster.sightings();
        SourceRecord first = sightings.getFirst();
        List<Listing> listings = refs(cluster).stream()
                .map(ref -> new Listing(ref.platform(), ref.key(), ref.link()))
                .toList();
        return new Centre(
                id,
                first.departement(),
                place(sightings, first.departement()),
                opening(sightings, now),
                sightings.stream().map(SourceRecord::id).toList(),
                listings,
                listings.isEmpty()
                        ? sightings.stream()
                                .flatMap(sighting -> sighting.unreadLink().stream())
                                .findFirst()
                        : Optional.empty());
    }

    /** How it is asked: by the catalogues' own references, and by the registry's links on the platforms whose catalogue has it not. */
    static List<CentreRef> refs(Cluster cluster) {
        Map<String, CentreRef> refs = new LinkedHashMap<>();
        Set<PlatformId> catalogued = cluster.sightings().stream()
                .filter(sighting -> !sighting.isOfRegistry())
                .flatMap(sighting -> sighting.ref().stream())
                .map(CentreRef::platform)
                .collect(Collectors.toSet());
        for (SourceRecord sighting : cluster.sightings()) {
            sighting.ref()
                    .filter(ref -> !sighting.isOfRegistry() || !catalogued.contains(ref.platform()))
                    .map(ref -> ref.withKnownAddress(sighting.place().address()))
                    .ifPresent(ref -> refs.putIfAbsent(ref.platform() + " " + ref.key(), ref));
        }
        return List.copyOf(refs.values());
    }

    private Place place(List<SourceRecord> sightings, Departement departement) {
        List<Place> places = sightings.stream().map(SourceRecord::place).toList();
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

    /** The most precise one; of equals the first. */
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
     * A platform that lists a place contradicts a registry that says it is closed, and the registry lags: the platform is believed. A prison stays what it is.
     */
    private static PublicOpening opening(List<SourceRecord> sightings, Instant now) {
        Optional<PublicOpening> behindWalls = sightings.stream()
                .map(SourceRecord::opening)
                .filter(PublicOpening::closedToPublic)
                .findFirst();
        Optional<PublicOpening> notClosed = sightings.stream()
                .filter(sighting -> !isClosed(sighting, now))
                .map(SourceRecord::opening)
                .findFirst();
        return behindWalls.or(() -> notClosed).orElse(sightings.getFirst().opening());
    }

    /** By its flag or by its date. */
    static boolean isClosed(SourceRecord sighting, Instant now) {
        LocalDate today = now.atZone(sighting.departement().zone()).toLocalDate();
        return sighting.opening().on(today) == PublicOpening.Status.CLOSED;
    }

    /** The registry's own ids of a centre. */
    static List<ExternalId> registryIds(Cluster cluster) {
        return cluster.sightings().stream()
                .filter(SourceRecord::isOfRegistry)
                .map(SourceRecord::id)
                .toList();
    }
}
