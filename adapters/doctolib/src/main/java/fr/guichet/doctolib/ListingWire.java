package fr.guichet.doctolib;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of an area's listing as it arrives. */
record ListingWire(@Nullable Data data) {

    record Data(@Nullable List<@Nullable Entry> doctors) {}

    /**
     * @param link a path, {@code /{kind}/{city}/{slug}}
     * @param exactMatch false marks the first result from outside the area
     */
    record Entry(
            @JsonProperty("name_with_title") @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String zipcode,
            @Nullable String link,
            @Nullable Point position,
            @JsonProperty("exact_match") @Nullable Boolean exactMatch) {

        /** A profile that is in no listing: a link alone. */
        static Entry of(String link) {
            return new Entry(null, null, null, null, link, null, null);
        }
    }

    record Point(@Nullable Double lat, @Nullable Double lng) {}
}
