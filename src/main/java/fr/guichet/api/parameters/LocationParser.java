package fr.guichet.api.parameters;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Region;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.LocationFilter;
import fr.guichet.search.location.Box;
import fr.guichet.search.location.Circle;
import fr.guichet.search.location.InCommune;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the location parameters. */
final class LocationParser {

    private static final String TOWN = "a place to measure from: near, commune or one postcode";
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

    private final Parameters parameters;
    private final Gazetteer gazetteer;

    LocationParser(Parameters parameters, Gazetteer gazetteer) {
        this.parameters = parameters;
        this.gazetteer = gazetteer;
    }

    LocationFilter location() {
        Set<Departement> departements =
                parameters.many("departement", "a département code such as 01, 2A or 971", Departement::find);
        Set<Region> regions = parameters.many("region", regions());
        Set<Postcode> postcodes = parameters.many("postcode", "a postcode of five digits", LocationParser::postcode);
        Optional<CommuneEntry> commune = parameters.one(
                "commune",
                "the INSEE code of a commune, such as 54395, as /api/v1/communes lists it",
                text -> InseeCode.find(text).flatMap(gazetteer::find));
        Optional<Box> box = parameters.one(
                "bbox", "west,south,east,north in degrees, such as 6.1,48.6,6.3,48.8; west before east", Box::find);
        Optional<CommuneEntry> town = commune.or(() -> onlyTown(postcodes));
        Optional<Circle> around = around(town, !postcodes.isEmpty());
        ParameterConflicts conflicts = new ParameterConflicts(parameters, gazetteer);
        conflicts.check(departements, regions);
        commune.ifPresent(place -> conflicts.check(place, postcodes));
        if (around.isEmpty()) {
            commune.ifPresent(place -> conflicts.check(place, departements, regions));
            conflicts.check(postcodes, departements, regions);
        }
        return new LocationFilter(
                departements,
                regions,
                postcodes,
                commune.map(entry -> InCommune.of(entry, gazetteer)),
                around,
                box,
                around.map(Circle::middle).or(() -> town.flatMap(LocationParser::middle)),
                town);
    }

    private Map<String, Region> regions() {
        return gazetteer.listRegions().stream().collect(Collectors.toMap(Region::code, Function.identity()));
    }

    private static Optional<Postcode> postcode(String text) {
        return FIVE_DIGITS.matcher(text).matches() ? Postcode.find(text) : Optional.empty();
    }

    private Optional<CommuneEntry> onlyTown(Set<Postcode> postcodes) {
        return postcodes.size() == 1
                ? gazetteer.findLargest(postcodes.iterator().next())
                : Optional.empty();
    }

    /** Distances from a prefecture that is not the commune's own centre would be wrong by far. */
    private static Optional<Position> middle(CommuneEntry commune) {
        return commune.position().filter(at -> at.precision() != PositionPrecision.DEPARTEMENT);
    }

    private Optional<Circle> around(Optional<CommuneEntry> town, boolean hasPostcode) {
        Optional<Double> radius =
                parameters.one("radius", "kilometres, more than 0 and at most 200", Circle::findRadius);
        Optional<Circle> near = parameters.one(
                "near",
                "latitude,longitude in degrees, such as 48.85,2.35",
                text -> Circle.find(text, radius.orElse(Circle.DEFAULT_KM)));
        if (parameters.isSent("near") && (town.isPresent() || hasPostcode || parameters.isSent("commune"))) {
            parameters.wrong("near", parameters.first("near"), "not to be sent with commune or postcode: one middle");
        }
        if (near.isPresent() || radius.isEmpty() || parameters.isSent("near")) {
            return near;
        }
        Optional<Circle> around =
                town.flatMap(CommuneEntry::position).map(at -> new Circle(at.latitude(), at.longitude(), radius.get()));
        if (around.isEmpty()) {
            parameters.wrong("radius", parameters.first("radius"), TOWN);
        }
        return around;
    }
}
