package fr.guichet.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.IndexView;

/** Completes what is read from resources and records: which fields are always there, which may be null, and the refusals that any address may answer with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final List<String> SLOTS =
            List.of("campaign", "vaccine", "dose", "audience", "from", "to", "days", "daypart");

    private static final List<String> FILTERS = joined(
            joined(List.of("commune", "postcode", "departement", "region", "near", "radius", "bbox"), SLOTS),
            List.of("kind", "platform", "state"));

    /** What addresses share is described once, and taken by name. */
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "/api/v1/centres", joined(FILTERS, List.of("sort", "limit", "cursor", "fields")),
            "/api/v1/centres/{id}", List.of("fields"),
            "/api/v1/centres/{id}/slots", SLOTS,
            "/api/v1/days", FILTERS,
            "/api/v1/slots", joined(FILTERS, List.of("limit", "cursor")));

    private static final Map<String, String> ANYWHERE = Map.of(
            "400", "InvalidParameter",
            "406", "NotAcceptable",
            "414", "AddressTooLong",
            "429", "TooManyRequests",
            "503", "NotReady");

    private final RecordSchemas records;

    /** The index tells what the annotations of records do not. */
    public ApiDescription(IndexView index) {
        this.records = new RecordSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().forEach(ApiDescription::complete);
                PARAMETERS.getOrDefault(path, List.of()).forEach(name -> item.getGET()
                        .addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name)));
            }
        });
        description.getComponents().getSchemas().forEach(records::complete);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void complete(HttpMethod method, Operation operation) {
        ANYWHERE.forEach((status, name) -> add(operation, status, name));
        if (method == HttpMethod.GET) {
            add(operation, "304", "NotModified");
        }
    }

    private static void add(Operation operation, String status, String name) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
        }
    }
}
