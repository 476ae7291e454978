package fr.guichet.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commune as API Géo writes it. What we do not use is ignored. */
record GeoApiCommune(
        @Nullable String code,
        @Nullable String nom,
        @Nullable List<@Nullable String> codesPostaux,
        @Nullable Integer population,
        @Nullable Centre centre) {

    /** A GeoJSON point: longitude, then latitude, in degrees. */
    record Centre(@Nullable String type, @Nullable List<@Nullable Double> coordinates) {}
}
