package fr.guichet.search;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Region;
import fr.guichet.model.Centre;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.location.Box;
import fr.guichet.search.location.Circle;
import fr.guichet.search.location.InCommune;
import fr.guichet.snapshot.CentreIndex;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Restricts a search to places. Empty components do not restrict. Different kinds of places are combined with "and", but a circle around a commune or postcode widens it.
 *
 * @param departements any of these
 * @param regions any of these
 * @param postcodes any of these
 * @param commune in this one
 * @param around inside this circle
 * @param box inside this box
 * @param measuredFrom where distances are measured from: the middle of the circle, else of the commune or of the one postcode; empty when there is none of these
 * @param resolved the commune that was asked for, or the largest of the one postcode
 */
public record LocationFilter(
        Set<Departement> departements,
        Set<Region> regions,
        Set<Postcode> postcodes,
        Optional<InCommune> commune,
        Optional<Circle> around,
        Optional<Box> box,
        Optional<Position> measuredFrom,
        Optional<CommuneEntry> resolved) {

    /** The whole country. */
    public static final LocationFilter ANYWHERE = new LocationFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public LocationFilter {
        departements = Set.copyOf(departements);
        regions = Set.copyOf(regions);
        postcodes = Set.copyOf(postcodes);
    }

    /** A département. */
    public static LocationFilter in(Departement departement) {
        return new LocationFilter(
                Set.of(departement),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A commune, and a circle around it where one is given. */
    public static LocationFilter in(InCommune commune, Optional<Circle> around) {
        return new LocationFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(commune),
                around,
                Optional.empty(),
                around.map(Circle::middle),
                Optional.of(commune.entry()));
    }

    /** A circle. */
    public static LocationFilter in(Circle around) {
        return new LocationFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(around),
                Optional.empty(),
                Optional.of(around.middle()),
                Optional.empty());
    }

    /** The order of results where none is asked for. */
    public Sort usualSort() {
        return measuredFrom.isPresent() ? Sort.DISTANCE : Sort.SOONEST;
    }

    /** The centres there. */
    Collection<Centre> among(CentreIndex index) {
        if (hasTown()) {
            return kept(inTown(index));
        }
        if (around.isPresent()) {
            return kept(index.around(around.get().middle(), around.get().radiusKm()));
        }
        if (box.isPresent()) {
            Box edges = box.get();
            return kept(index.inBox(edges.west(), edges.south(), edges.east(), edges.north()));
        }
        if (!departements.isEmpty() || !regions.isEmpty()) {
            Set<Centre> found = new LinkedHashSet<>();
            departements.forEach(code -> found.addAll(index.in(code)));
            regions.forEach(
                    region -> region.departements().forEach(departement -> found.addAll(index.in(departement))));
            return kept(found);
        }
        return index.centres();
    }

    private boolean hasTown() {
        return commune.isPresent() || !postcodes.isEmpty();
    }

    /** In the commune and the postcodes, and around their middle where a radius is given. */
    private Set<Centre> inTown(CentreIndex index) {
        Set<Centre> found = new LinkedHashSet<>();
        postcodes.forEach(code -> found.addAll(index.in(code)));
        commune.ifPresent(town -> found.addAll(town.among(index)));
        if (!postcodes.isEmpty() && commune.isPresent()) {
            found.removeIf(centre -> !commune.get().holds(centre) || !hasPostcode(centre));
        }
        around.ifPresent(circle -> found.addAll(index.around(circle.middle(), circle.radiusKm())));
        return found;
    }

    private boolean hasPostcode(Centre centre) {
        return centre.place().address().postcode().filter(postcodes::contains).isPresent();
    }

    private Collection<Centre> kept(Collection<Centre> found) {
        return found.stream().filter(this::isInAreas).toList();
    }

    private boolean isInAreas(Centre centre) {
        return (departements.isEmpty() || departements.contains(centre.departement()))
                && (regions.isEmpty()
                        || regions.stream()
                                .anyMatch(region -> region.departements().contains(centre.departement())))
                && (box.isEmpty()
                        || centre.place().position().filter(box.get()::holds).isPresent());
    }
}
