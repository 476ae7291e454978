package fr.guichet.query;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What several addresses of the API have in common, described once: parameters and refusals, referred to by name. */
@OpenAPIDefinition(
        info = @Info(title = "Guichet", version = "1"),
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "commune",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "INSEE code of a commune or arrondissement, of today or a former one, as /communes tells it: centres in it, or around it with 'radius'",
                                    schema = @Schema(implementation = String.class),
                                    example = "54395"),
                            @Parameter(
                                    name = "postcode",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Five digits; repeatable: centres in any of them. With 'radius', one postcode: around its largest commune",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "54000"),
                            @Parameter(
                                    name = "departement",
                                    in = ParameterIn.QUERY,
                                    description = "Département code, text; repeatable",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "2A"),
                            @Parameter(
                                    name = "region",
                                    in = ParameterIn.QUERY,
                                    description = "Region code, two digits; repeatable",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "44"),
                            @Parameter(
                                    name = "near",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "latitude,longitude in degrees (WGS 84); rounded to 0.01 and not kept. Not beside 'commune' or 'postcode'",
                                    schema = @Schema(implementation = String.class),
                                    example = "48.69,6.18"),
                            @Parameter(
                                    name = "radius",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Kilometres around 'near' (20 when not sent), 'commune' or 'postcode'; more than 0, at most 200",
                                    schema =
                                            @Schema(
                                                    implementation = Double.class,
                                                    exclusiveMinimum = true,
                                                    minimum = "0",
                                                    maximum = "200"),
                                    example = "20"),
                            @Parameter(
                                    name = "bbox",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "west,south,east,north in degrees (WGS 84); does not go over the date line",
                                    schema = @Schema(implementation = String.class),
                                    example = "6.1,48.6,6.3,48.8"),
                            @Parameter(
                                    name = "campaign",
                                    in = ParameterIn.QUERY,
                                    description = "Id of the campaign; the one that is configured when not sent",
                                    schema = @Schema(implementation = String.class),
                                    example = "covid-19"),
                            @Parameter(
                                    name = "vaccine",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Count only slots of these vaccines, by code; repeatable. 'unspecified' is matched only when asked for",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "moderna"),
                            @Parameter(
                                    name = "dose",
                                    in = ParameterIn.QUERY,
                                    description = "Count only slots of these doses, by code; repeatable",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "first"),
                            @Parameter(
                                    name = "audience",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Count only slots for these groups; repeatable. Slots for everyone are counted only when 'everyone' is among them",
                                    explode = Explode.TRUE,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.ARRAY,
                                                    implementation = String.class,
                                                    enumeration = {
                                                        "everyone",
                                                        "adults",
                                                        "children",
                                                        "immunocompromised",
                                                        "professionals",
                                                        "restricted"
                                                    }),
                                    example = "everyone"),
                            @Parameter(
                                    name = "kind",
                                    in = ParameterIn.QUERY,
                                    description = "Only these sorts of place; repeatable",
                                    explode = Explode.TRUE,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.ARRAY,
                                                    implementation = String.class,
                                                    enumeration = {
                                                        "vaccination-centre",
                                                        "pharmacy",
                                                        "general-practitioner",
                                                        "hospital",
                                                        "health-centre",
                                                        "mobile-team",
                                                        "other"
                                                    }),
                                    example = "pharmacy"),
                            @Parameter(
                                    name = "platform",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Only centres that are listed on these platforms, by code as /platforms tells it; repeatable. Their state rests on all their listings",
                                    explode = Explode.TRUE,
                                    schema = @Schema(type = SchemaType.ARRAY, implementation = String.class),
                                    example = "doctolib"),
                            @Parameter(
                                    name = "from",
                                    in = ParameterIn.QUERY,
                                    description = "First day, local to each centre (yyyy-MM-dd)",
                                    schema = @Schema(type = SchemaType.STRING, format = "date"),
                                    example = "2021-04-13"),
                            @Parameter(
                                    name = "to",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Last day, local to each centre (yyyy-MM-dd); at most 60 days from 'from' on",
                                    schema = @Schema(type = SchemaType.STRING, format = "date"),
                                    example = "2021-04-20"),
                            @Parameter(
                                    name = "days",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Count only slots on these weekdays, local to each centre; repeatable",
                                    explode = Explode.TRUE,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.ARRAY,
                                                    implementation = String.class,
                                                    enumeration = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}),
                                    example = "sat"),
                            @Parameter(
                                    name = "daypart",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Count only slots that begin in these parts of the day, local to each centre: before noon, until six, after; repeatable",
                                    explode = Explode.TRUE,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.ARRAY,
                                                    implementation = String.class,
                                                    enumeration = {"morning", "afternoon", "evening"}),
                                    example = "morning"),
                            @Parameter(
                                    name = "state",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Only centres in these states, judged against the question; repeatable. Open come first when not sent",
                                    explode = Explode.TRUE,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.ARRAY,
                                                    implementation = String.class,
                                                    enumeration = {
                                                        "open",
                                                        "none",
                                                        "phone-only",
                                                        "not-offered",
                                                        "unknown"
                                                    }),
                                    example = "open"),
                            @Parameter(
                                    name = "sort",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "Within a state; 'distance' when there is a place to measure from, else 'soonest'",
                                    schema =
                                            @Schema(
                                                    implementation = String.class,
                                                    enumeration = {"distance", "soonest", "slots"}),
                                    example = "soonest"),
                            @Parameter(
                                    name = "limit",
                                    in = ParameterIn.QUERY,
                                    description = "How many a page has, 1 to 200",
                                    schema =
                                            @Schema(
                                                    implementation = Integer.class,
                                                    minimum = "1",
                                                    maximum = "200",
                                                    defaultValue = "20"),
                                    example = "20"),
                            @Parameter(
                                    name = "cursor",
                                    in = ParameterIn.QUERY,
                                    description = "The 'next' of the page before, with the same filters",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = "fields",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "'full' tells hours, access notes, and why the sources of a centre are believed to speak of one place, too",
                                    schema =
                                            @Schema(
                                                    implementation = String.class,
                                                    enumeration = {"summary", "full"}),
                                    example = "summary")
                        },
                        responses = {
                            @APIResponse(
                                    name = "NotModified",
                                    description = "What If-None-Match or If-Modified-Since names still holds: no body"),
                            @APIResponse(
                                    name = "InvalidParameter",
                                    description =
                                            "A parameter is malformed, contradicts another, or is unknown: the nearest known name is told",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "UnknownCentre",
                                    description = "There is no such centre",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "MergedCentre",
                                    description = "The centre goes on under another id: see Location",
                                    headers =
                                            @Header(
                                                    name = "Location",
                                                    description = "The same question about the centre that goes on",
                                                    schema = @Schema(type = SchemaType.STRING)),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "ClosedCentre",
                                    description = "The centre is not there any more",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "NotAcceptable",
                                    description = "None of the media types in Accept can be had",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "AddressTooLong",
                                    description = "The address is longer than 8,000 characters",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "TooManyRequests",
                                    description = "Asked too often: see Retry-After",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "In how many seconds to ask again",
                                                    schema = @Schema(type = SchemaType.INTEGER)),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "NotReady",
                                    description =
                                            "The list of centres is being loaded, or too much is being asked: see Retry-After",
                                    headers =
                                            @Header(
                                                    name = "Retry-After",
                                                    description = "In how many seconds to ask again",
                                                    schema = @Schema(type = SchemaType.INTEGER)),
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
final class ApiDescription {
    private ApiDescription() {}
}
