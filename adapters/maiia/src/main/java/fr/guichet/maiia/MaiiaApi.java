package fr.guichet.maiia;

import fr.guichet.maiia.AvailabilitiesWire.ClosestWire;
import fr.guichet.spi.Keepable;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The routes that are read. Lists come in pages from 0; {@code size} is sent beside {@code limit} because paging needed it from September 2022 on. */
@Path("/api/pat-public")
interface MaiiaApi {

    /**
     * One page of the health-care directory:
     * {@code /api/pat-public/hcd?AllVaccinationPlaces=true&speciality.shortName=pharmacie&limit=50&page=0&size=50}.
     */
    @GET
    @Path("/hcd")
    @Keepable(hours = 4)
    CardsWire cards(
            @QueryParam("AllVaccinationPlaces") boolean allVaccinationPlaces,
            @QueryParam("speciality.shortName") String speciality,
            @QueryParam("limit") int limit,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    /** What is booked at a centre: {@code /api/pat-public/consultation-reason-hcd?rootCenterId=5ffc744c68dedf073a5b87a2&limit=100&page=0&size=100}. */
    @GET
    @Path("/consultation-reason-hcd")
    @Keepable(hours = 4)
    ReasonsWire reasons(
            @QueryParam("rootCenterId") String centre,
            @QueryParam("limit") int limit,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    /**
     * One page of slots:
     * {@code /api/pat-public/availabilities?centerId=5ffc744c68dedf073a5b87a2&consultationReasonName=Rappel&from=2021-05-19T22:00:00.000Z&to=2021-06-16T22:00:00.000Z&limit=100&page=0&size=100}.
     */
    @GET
    @Path("/availabilities")
    AvailabilitiesWire availabilities(
            @QueryParam("centerId") String centre,
            @Encoded @QueryParam("consultationReasonName") String reasonName,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") int limit,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    /** The next slot, however far: {@code /api/pat-public/availability-closests?centerId=5ffc744c68dedf073a5b87a2&consultationReasonName=Rappel&from=2021-05-19T22:00:00.000Z}. */
    @GET
    @Path("/availability-closests")
    ClosestWire closest(
            @QueryParam("centerId") String centre,
            @Encoded @QueryParam("consultationReasonName") String reasonName,
            @QueryParam("from") String from);
}
