package fr.guichet.testkit.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes that are read, and what arrives. */
interface TownHallApi {

    /** One page of all centres: {@code /centres.json?page=1}, pages from 1. */
    @GET
    @Path("/centres.json")
    Centres centres(@QueryParam("page") int page);

    /** The slots of one dose: {@code /centres/12/slots.json?dose=1&from=2021-05-20&to=2021-06-16}. */
    @GET
    @Path("/centres/{id}/slots.json")
    Slots slots(
            @PathParam("id") String id,
            @QueryParam("dose") String dose,
            @QueryParam("from") String from,
            @QueryParam("to") String to);

    record Centres(
            @Nullable List<@Nullable Centre> centres,
            @JsonProperty("next_page") @Nullable Boolean nextPage) {}

    record Centre(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** @param starts timestamps with their offset */
    record Slots(@Nullable List<@Nullable String> starts) {}
}
