package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.Postcode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The centres of one directory load, found by id, département, postcode or place on Earth. Immutable; rebuilt only when the directory changes. */
public final class CentreIndex {

    private static final double KM_PER_DEGREE = 111.2;

    /** Before the first load. */
    public static final CentreIndex EMPTY = new CentreIndex(List.of(), Instant.EPOCH);

    private final List<Centre> centres;
    private final Instant loadedAt;
    private final Map<CentreId, Integer> numbers = new HashMap<>();
    private final Map<ExternalId, Centre> byExternalId = new HashMap<>();
    private final Map<Departement, List<Centre>> byDepartement = new HashMap<>();
    private final Map<Postcode, List<Centre>> byPostcode = new HashMap<>();
    private final Map<InseeCode, List<Centre>> byCommune = new HashMap<>();
    private final STRtree byPosition = new STRtree();
    private final Map<CentreId, Retired> retired;
    private final Map<CentreId, List<MergeEvidence>> evidence;
    private final Coverage coverage;
    private final Set<ListingId> hidden;
    private final Set<CentreId> withHidden;
    private final Map<Departement, BookingPressure> pressures;

    /** An index of centres without further facts. */
    public CentreIndex(Collection<Centre> centres, Instant loadedAt) {
        this(centres, loadedAt, Map.of(), Map.of(), Coverage.NONE, Set.of(), Map.of());
    }

    /**
     * Builds the index.
     *
     * @param centres all, with ids of their own
     * @param loadedAt when the directory was loaded
     * @param retired ids that no centre has any more
     * @param evidence why the sources of a centre are believed to speak of one place; a centre with one source is absent
     * @param coverage how much of what exists we can ask about
     * @param hidden listings that operators took out of these centres
     * @param pressures booking pressure of départements, where it was counted
     */
    public CentreIndex(
            Collection<Centre> centres,
            Instant loadedAt,
            Map<CentreId, Retired> retired,
            Map<CentreId, List<MergeEvidence>> evidence,
            Coverage coverage,
            Set<ListingId> hidden,
            Map<Departement, BookingPressure> pressures) {
        this.hidden = Set.copyOf(hidden);
        this.withHidden = hidden.stream().map(ListingId::centre).collect(Collectors.toUnmodifiableSet());
        this.centres = List.copyOf(centres);
        this.loadedAt = loadedAt;
        this.retired = Map.copyOf(retired);
        this.evidence = Map.copyOf(evidence);
        this.coverage = coverage;
        this.pressures = Map.copyOf(pressures);
        for (int number = 0; number < this.centres.size(); number++) {
            numbers.put(this.centres.get(number).id(), number);
            add(this.centres.get(number));
        }
        byPosition.build();
    }

    private void add(Centre centre) {
        centre.externalIds().forEach(id -> byExternalId.putIfAbsent(id, centre));
        byDepartement
                .computeIfAbsent(centre.departement(), d -> new ArrayList<>())
                .add(centre);
        centre.place().address().postcode().ifPresent(code -> byPostcode
                .computeIfAbsent(code, c -> new ArrayList<>())
                .add(centre));
        centre.place().address().insee().ifPresent(code -> byCommune
                .computeIfAbsent(code, c -> new ArrayList<>())
                .add(centre));
        centre.place()
                .position()
                .ifPresent(at -> byPosition.insert(
                        new Envelope(at.longitude(), at.longitude(), at.latitude(), at.latitude()), centre));
    }

    /** All centres, in the directory's order. */
    public List<Centre> centres() {
        return centres;
    }

    /** When the directory was loaded. */
    public Instant loadedAt() {
        return loadedAt;
    }

    public Optional<Centre> find(CentreId id) {
        Integer number = numbers.get(id);
        return number == null ? Optional.empty() : Optional.of(centres.get(number));
    }

    public Optional<Centre> find(ExternalId id) {
        return Optional.ofNullable(byExternalId.get(id));
    }

    /** Its place in {@link #centres}, or -1 when there is no such centre. */
    int number(CentreId id) {
        Integer number = numbers.get(id);
        return number == null ? -1 : number;
    }

    /** Why no centre has that id any more; empty if none ever had it. */
    public Optional<Retired> findRetired(CentreId id) {
        return Optional.ofNullable(retired.get(id));
    }

    /** Why its sources are believed to speak of one place; empty when it has one. */
    public List<MergeEvidence> evidence(CentreId id) {
        return evidence.getOrDefault(id, List.of());
    }

    /** Whether operators took a listing of it away, so that what is left is not all there is. */
    public boolean hasHidden(CentreId id) {
        return withHidden.contains(id);
    }

    boolean isHidden(ListingId listing) {
        return hidden.contains(listing);
    }

    public Coverage coverage() {
        return coverage;
    }

    /** The booking pressure of a département in the last week that was counted; empty if it was not. */
    public Optional<BookingPressure> pressure(Departement departement) {
        return Optional.ofNullable(pressures.get(departement));
    }

    public List<Centre> in(Departement departement) {
        return byDepartement.getOrDefault(departement, List.of());
    }

    public List<Centre> in(Postcode postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }

    /** The centres whose address has exactly this code. */
    public List<Centre> in(InseeCode commune) {
        return byCommune.getOrDefault(commune, List.of());
    }

    /**
     * The centres whose position lies between these degrees, edges included, in no order. Centres without a position are in no box.
     *
     * @param west not more than {@code east}: a box does not go over the date line
     * @param south not more than {@code north}
     */
    public List<Centre> inBox(double west, double south, double east, double north) {
        List<Centre> found = new ArrayList<>();
        for (Object centre : byPosition.query(new Envelope(west, east, south, north))) {
            found.add((Centre) centre);
        }
        return found;
    }

    /** The centres whose position lies within that many kilometres, in no order. Centres without a position are in no circle. */
    public List<Centre> around(Position middle, double radiusKm) {
        List<Centre> found = new ArrayList<>();
        for (Object candidate : byPosition.query(boxAround(middle, radiusKm))) {
            Centre centre = (Centre) candidate;
            boolean inside = centre.place()
                    .position()
                    .filter(at -> at.distanceTo(middle) <= radiusKm)
                    .isPresent();
            if (inside) {
                found.add(centre);
            }
        }
        return found;
    }

    /** A box that surely holds the circle. No centre lies within two hundred kilometres of the poles or of the date line. */
    private static Envelope boxAround(Position middle, double radiusKm) {
        double lat = radiusKm / KM_PER_DEGREE * 1.01;
        double lon = lat / Math.cos(Math.toRadians(Math.min(89, Math.abs(middle.latitude()) + lat)));
        return new Envelope(
                middle.longitude() - lon, middle.longitude() + lon, middle.latitude() - lat, middle.latitude() + lat);
    }
}
