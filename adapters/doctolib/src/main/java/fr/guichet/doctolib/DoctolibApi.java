package fr.guichet.doctolib;

import fr.guichet.spi.Keepable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** The routes that are read. */
interface DoctolibApi {

    /** One page of an area's listing: {@code /vaccination-covid-19/france.json?page=1}, pages from 1. */
    @GET
    @Path("/vaccination-covid-19/{area}.json")
    ListingWire listing(@PathParam("area") String area, @QueryParam("page") int page);

    /** One profile: {@code /booking/centre-de-vaccination-nancy.json}. Its categories and agendas change daily. */
    @GET
    @Keepable(hours = 4)
    @Path("/booking/{slug}.json")
    BookingWire booking(@PathParam("slug") String slug);

    /**
     * The slots of some days:
     * {@code /availabilities.json?start_date=2021-04-10&visit_motive_ids=2&agenda_ids=3-4&practice_ids=165752&insurance_sector=public&destroy_temporary=true&limit=14}.
     * Empty lists of ids are answered 400.
     */
    @GET
    @Path("/availabilities.json")
    AvailabilitiesWire availabilities(
            @QueryParam("start_date") String startDate,
            @QueryParam("visit_motive_ids") String visitMotiveIds,
            @QueryParam("agenda_ids") String agendaIds,
            @QueryParam("practice_ids") String practiceIds,
            @QueryParam("insurance_sector") String insuranceSector,
            @QueryParam("destroy_temporary") boolean destroyTemporary,
            @QueryParam("limit") int limit);
}
