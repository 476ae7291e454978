package fr.guichet.keldoc;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What is told of a site apart. */
record DetailsWire(@JsonProperty("phone_number") @Nullable String phoneNumber) {}
