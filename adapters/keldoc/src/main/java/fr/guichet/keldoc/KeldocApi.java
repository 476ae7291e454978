package fr.guichet.keldoc;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.spi.Keepable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes that are read. What changes daily is cached; slots never. */
interface KeldocApi {

    /** Under this path stand the listings, of which a 404 means that there is no such area. */
    String LISTINGS = "/api/patients/v2/searches/geo_location";

    /** Under this path stands a resource, of which a 404 means that it is gone. */
    String RESOURCE = "/api/patients/v2/searches/resource";

    /** What the path of a site's reasons ends with. */
    String MOTIVES = "/motive_categories";

    /** Under this path stand the slots of a reason. */
    String TIMETABLES = "/api/patients/v2/timetables/";

    /** How long what changes daily is cached. */
    int HOURS = 4;

    /**
     * One page of an area's listing: {@code /api/patients/v2/searches/geo_location?specialty_id=maladies-infectieuses&raw_location=ain-01&page=1}, pages from 1.
     */
    @GET
    @Path(LISTINGS)
    SearchWire search(
            @QueryParam("specialty_id") String specialty,
            @QueryParam("raw_location") String area,
            @QueryParam("page") int page);

    /**
     * One clinic by the parts of its link: {@code /api/patients/v2/searches/resource?type=cabinet-medical&location=valmont-38999&slug=centre-valmont&cabinet=salle-des-fetes}.
     *
     * @param cabinet slug of a site; null for the clinic as a whole
     */
    @GET
    @Path(RESOURCE)
    @Keepable(hours = HOURS)
    ClinicWire clinic(
            @QueryParam("type") String type,
            @QueryParam("location") String location,
            @QueryParam("slug") String slug,
            @QueryParam("cabinet") @Nullable String cabinet);

    /** The sites of a clinic that have a specialty: {@code /api/patients/v2/clinics/700/specialties/144/cabinets}. */
    @GET
    @Path("/api/patients/v2/clinics/{clinic}/specialties/{specialty}/cabinets")
    @Keepable(hours = HOURS)
    List<@Nullable CabinetWire> cabinets(@PathParam("clinic") long clinic, @PathParam("specialty") long specialty);

    /** What is booked at a site, and in which calendars: {@code /api/patients/v2/clinics/700/specialties/144/cabinets/17/motive_categories}. */
    @GET
    @Path("/api/patients/v2/clinics/{clinic}/specialties/{specialty}/cabinets/{cabinet}" + MOTIVES)
    @Keepable(hours = HOURS)
    List<@Nullable CategoryWire> motiveCategories(
            @PathParam("clinic") long clinic,
            @PathParam("specialty") long specialty,
            @PathParam("cabinet") long cabinet);

    /**
     * The slots of some days: {@code /api/patients/v2/timetables/81484?from=2021-05-20&to=2021-05-24&agenda_ids%5B%5D=11&agenda_ids%5B%5D=12}. The key is repeated, once a
     * calendar; {@code to} may be ignored.
     */
    @GET
    @Path(TIMETABLES + "{motive}")
    TimetableWire timetable(
            @PathParam("motive") long motive,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("agenda_ids[]") List<Long> agendas);

    /** A site's telephone: {@code /api/patients/v2/cabinets/17/details}. */
    @GET
    @Path("/api/patients/v2/cabinets/{cabinet}/details")
    @Keepable(hours = HOURS)
    DetailsWire details(@PathParam("cabinet") long cabinet);

    /** Details of a site, a request of their own. */
    record DetailsWire(
            @JsonProperty("phone_number") @Nullable String phoneNumber) {}
}
