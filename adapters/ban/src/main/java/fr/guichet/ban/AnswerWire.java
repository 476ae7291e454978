package fr.guichet.ban;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it arrives.
 *
 * @param features best first; no match is an empty list
 */
record AnswerWire(@Nullable List<@Nullable FeatureWire> features) {

    record FeatureWire(
            @Nullable PropertiesWire properties, @Nullable GeometryWire geometry) {}

    /**
     * @param score 0 to 1
     * @param type {@code housenumber}, {@code street}, {@code locality}, {@code municipality}
     */
    record PropertiesWire(
            @Nullable String id,
            @Nullable Double score,
            @Nullable String type) {}

    /** @param coordinates longitude, latitude */
    record GeometryWire(@Nullable List<@Nullable Double> coordinates) {}
}
