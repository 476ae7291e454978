package fr.guichet.ban;

import fr.guichet.ban.AnswerWire.FeatureWire;
import fr.guichet.ban.AnswerWire.GeometryWire;
import fr.guichet.ban.AnswerWire.PropertiesWire;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.KnownAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the best match, where it can be believed. */
final class AnswerMapper {

    private static final double LEAST_SCORE = 0.5;

    private AnswerMapper() {}

    /** @throws FetchFailedException when it is no answer of the address base */
    static Optional<KnownAddress> best(AnswerWire answer) {
        List<@Nullable FeatureWire> features = answer.features();
        if (features == null) {
            throw unreadable("no features");
        }
        return features.isEmpty() ? Optional.empty() : house(features.getFirst());
    }

    private static Optional<KnownAddress> house(@Nullable FeatureWire feature) {
        if (feature == null || feature.properties() == null) {
            throw unreadable("features[0].properties is missing");
        }
        PropertiesWire properties = feature.properties();
        if (properties.score() == null || properties.type() == null) {
            throw unreadable("features[0].properties lacks score or type");
        }
        if (properties.score() < LEAST_SCORE || !properties.type().equals("housenumber")) {
            return Optional.empty();
        }
        if (properties.id() == null || properties.id().isBlank()) {
            throw unreadable("features[0].properties.id is missing");
        }
        return Optional.of(new KnownAddress(properties.id(), position(feature.geometry())));
    }

    private static Position position(@Nullable GeometryWire geometry) {
        List<@Nullable Double> at = geometry == null ? null : geometry.coordinates();
        if (at == null || at.size() < 2) {
            throw unreadable("features[0].geometry.coordinates is missing");
        }
        Double longitude = at.get(0);
        Double latitude = at.get(1);
        if (longitude == null || latitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw unreadable("features[0].geometry.coordinates is no point on Earth");
        }
        return new Position(latitude, longitude, PositionPrecision.EXACT);
    }

    private static FetchFailedException unreadable(String what) {
        return new FetchFailedException(new Failure.Unreadable(what, ""));
    }
}
