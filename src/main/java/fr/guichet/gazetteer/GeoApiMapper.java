package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Maps a row of API Géo to a commune. */
final class GeoApiMapper {

    private static final double FARTHEST_KM = 250;

    /** Guyane is larger, and the islands of the Pacific and of the south are far from one another. */
    private static final double FARTHEST_KM_IN_GUYANE = 500;

    private static final double FARTHEST_KM_OVER_SEAS = 6000;

    private final GeoApiCommune row;
    private final String where;
    private final Gazetteer known;

    private GeoApiMapper(GeoApiCommune row, int number, Gazetteer known) {
        this.row = row;
        this.where = "row " + number + " (" + row.code() + " " + row.nom() + "): ";
        this.known = known;
    }

    /** @param number of the row, from 1 */
    static CommuneEntry map(@Nullable GeoApiCommune row, int number, Gazetteer known) throws RefusedRowException {
        if (row == null) {
            throw new RefusedRowException("row " + number + " is null");
        }
        return new GeoApiMapper(row, number, known).commune();
    }

    private CommuneEntry commune() throws RefusedRowException {
        InseeCode code = Optional.ofNullable(row.code())
                .flatMap(InseeCode::find)
                .orElseThrow(() -> refused("'code' is not an INSEE code"));
        DepartementEntry departement = code.departement()
                .flatMap(known::find)
                .orElseThrow(() -> refused("'code' lies in no known département"));
        if (row.nom() == null || row.nom().isBlank()) {
            throw refused("'nom' is missing");
        }
        return new CommuneEntry(
                code,
                departement.departement(),
                row.nom().strip(),
                Optional.empty(),
                postcodes(),
                population(),
                centre(departement),
                List.of());
    }

    private List<Postcode> postcodes() throws RefusedRowException {
        List<@Nullable String> texts = row.codesPostaux();
        if (texts == null) {
            return List.of();
        }
        List<Postcode> postcodes = new ArrayList<>();
        for (String text : texts) {
            postcodes.add(Optional.ofNullable(text)
                    .flatMap(Postcode::find)
                    .orElseThrow(() -> refused("'" + text + "' is not a postcode")));
        }
        return postcodes;
    }

    private OptionalInt population() throws RefusedRowException {
        if (row.population() == null) {
            return OptionalInt.empty();
        }
        if (row.population() < 0) {
            throw refused("'population' is negative");
        }
        return OptionalInt.of(row.population());
    }

    private Optional<Position> centre(DepartementEntry departement) throws RefusedRowException {
        GeoApiCommune.Centre centre = row.centre();
        if (centre == null) {
            return Optional.empty();
        }
        List<@Nullable Double> coordinates = centre.coordinates();
        if (!"Point".equals(centre.type()) || coordinates == null || coordinates.size() < 2) {
            throw refused("'centre' is not a GeoJSON point");
        }
        Double longitude = coordinates.get(0);
        Double latitude = coordinates.get(1);
        if (longitude == null || latitude == null) {
            throw refused("'centre' lacks a coordinate");
        }
        if (liesIn(departement, latitude, longitude)) {
            return Optional.of(new Position(latitude, longitude, PositionPrecision.EXACT));
        }
        throw refused("'centre' %s, %s is not in %s%s"
                .formatted(
                        longitude,
                        latitude,
                        departement.label(),
                        liesIn(departement, longitude, latitude) ? ": longitude comes first, then latitude" : ""));
    }

    private static boolean liesIn(DepartementEntry departement, double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth
                && departement.prefecture().distanceTo(new Position(latitude, longitude, PositionPrecision.EXACT))
                        <= farthestKm(departement.departement());
    }

    private static double farthestKm(Departement departement) {
        if (departement.code().equals("973")) {
            return FARTHEST_KM_IN_GUYANE;
        }
        return departement.code().startsWith("98") ? FARTHEST_KM_OVER_SEAS : FARTHEST_KM;
    }

    private RefusedRowException refused(String why) {
        return new RefusedRowException(where + why);
    }

    /** A file of communes is invalid; the message does not name the file. */
    static final class RefusedRowException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedRowException(String message) {
            super(message, null, false, false);
        }
    }

    /** A commune in the format of API Géo. Unused fields are ignored. */
    record GeoApiCommune(
            @Nullable String code,
            @Nullable String nom,
            @Nullable List<@Nullable String> codesPostaux,
            @Nullable Integer population,
            @Nullable Centre centre) {

        /** A GeoJSON point: longitude, then latitude, in degrees. */
        record Centre(@Nullable String type, @Nullable List<@Nullable Double> coordinates) {}
    }
}
