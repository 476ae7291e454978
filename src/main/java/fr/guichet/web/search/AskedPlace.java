package fr.guichet.web.search;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.search.LocationFilter;
import fr.guichet.search.location.Circle;
import fr.guichet.search.location.InCommune;
import fr.guichet.web.text.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place of a search. */
public sealed interface AskedPlace {

    /** Kilometres around a commune or a position, unless given. */
    String DEFAULT_RADIUS = "20";

    /**
     * The centres to search.
     *
     * @param radiusKm of the circle around it, where it has one
     */
    LocationFilter filter(double radiusKm, Gazetteer gazetteer);

    /** Its name, distinct from those of its homonyms. */
    String label(Texts texts);

    /** Whether a radius applies. */
    boolean hasRadius();

    /** Whether distances are measured from the middle of something larger. */
    boolean isApproximate();

    /** Where distances are measured from; empty if there is no such point. */
    Optional<Position> middle();

    /** A commune, or an arrondissement. */
    record Commune(CommuneEntry entry) implements AskedPlace {
        @Override
        public LocationFilter filter(double radiusKm, Gazetteer gazetteer) {
            return LocationFilter.in(
                    InCommune.of(entry, gazetteer),
                    middle().map(at -> new Circle(at.latitude(), at.longitude(), radiusKm)));
        }

        @Override
        public Optional<Position> middle() {
            return entry.position().filter(at -> at.precision() != PositionPrecision.DEPARTEMENT);
        }

        @Override
        public String label(Texts texts) {
            return label();
        }

        /** The same in any language. */
        String label() {
            return entry.postcodes().size() == 1
                    ? entry.name() + " (" + entry.postcodes().getFirst().value() + ")"
                    : entry.label();
        }

        @Override
        public boolean hasRadius() {
            return middle().isPresent();
        }

        @Override
        public boolean isApproximate() {
            return middle().filter(at -> at.precision() != PositionPrecision.EXACT)
                    .isPresent();
        }
    }

    /** A whole département. */
    record Area(DepartementEntry entry) implements AskedPlace {
        @Override
        public LocationFilter filter(double radiusKm, Gazetteer gazetteer) {
            return LocationFilter.in(entry.departement());
        }

        @Override
        public String label(Texts texts) {
            return entry.label();
        }

        @Override
        public boolean hasRadius() {
            return false;
        }

        @Override
        public Optional<Position> middle() {
            return Optional.empty();
        }

        @Override
        public boolean isApproximate() {
            return false;
        }
    }

    /** A rounded position. */
    record Around(double latitude, double longitude) implements AskedPlace {
        @Override
        public LocationFilter filter(double radiusKm, Gazetteer gazetteer) {
            return LocationFilter.in(new Circle(latitude, longitude, radiusKm));
        }

        @Override
        public String label(Texts texts) {
            return texts.yourPosition();
        }

        @Override
        public Optional<Position> middle() {
            return Optional.of(new Position(latitude, longitude, PositionPrecision.APPROXIMATE));
        }

        @Override
        public boolean hasRadius() {
            return true;
        }

        @Override
        public boolean isApproximate() {
            return true;
        }
    }

    /** Finds a place by the code of a commune or département, or by {@code latitude,longitude}. */
    static Optional<AskedPlace> find(String code, Gazetteer gazetteer) {
        Optional<AskedPlace> commune = InseeCode.find(code)
                .filter(insee -> code.length() == 5)
                .flatMap(gazetteer::find)
                .map(Commune::new);
        return commune.or(() -> Departement.find(code).flatMap(gazetteer::find).map(Area::new))
                .or(() -> Positions.find(code));
    }

    /** Reads {@code latitude,longitude}. */
    final class Positions {
        private static final Pattern SHAPE = Pattern.compile("-?\\d{1,2}(\\.\\d{1,6})?,-?\\d{1,3}(\\.\\d{1,6})?");

        private Positions() {}

        private static Optional<AskedPlace> find(String text) {
            if (!SHAPE.matcher(text).matches()) {
                return Optional.empty();
            }
            String[] parts = text.split(",", -1);
            double latitude = rounded(parts[0]);
            double longitude = rounded(parts[1]);
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                    ? Optional.of(new Around(latitude, longitude))
                    : Optional.empty();
        }

        private static double rounded(String degrees) {
            return Math.round(Double.parseDouble(degrees) * 100) / 100.0;
        }
    }
}
