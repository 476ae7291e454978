package fr.guichet.sandbox.platform;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What there is at a place. */
public enum PlaceState {
    /** Slots can be booked. */
    @JsonProperty("open")
    OPEN,
    /** Booked here, and nothing left. */
    @JsonProperty("none")
    NONE,
    /** A number to call, and no way to book online. */
    @JsonProperty("phone-only")
    PHONE_ONLY,
    /** The place is there, the vaccination is not. */
    @JsonProperty("not-offered")
    NOT_OFFERED
}
