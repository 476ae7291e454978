package fr.guichet.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Completes what is read from resources and records: shared parameters, codes, required and nullable fields, and the errors that any address may respond with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final List<String> SLOTS =
            List.of("campaign", "vaccine", "dose", "audience", "from", "to", "days", "daypart");

    private static final List<String> FILTERS = joined(
            joined(List.of("commune", "postcode", "departement", "region", "near", "radius", "bbox"), SLOTS),
            List.of("kind", "platform", "state"));

    /** The shared parameters of each operation. They are described once, in {@code openapi.yaml}. */
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "searchCentres", joined(FILTERS, List.of("sort", "limit", "cursor", "fields")),
            "getCentre", List.of("fields"),
            "listSlotsOfCentre", SLOTS,
            "countDays", FILTERS,
            "searchSlots", joined(FILTERS, List.of("limit", "cursor")));

    private static final Map<String, String> ANYWHERE = Map.of(
            "400", "InvalidParameter",
            "405", "MethodNotAllowed",
            "406", "NotAcceptable",
            "414", "AddressTooLong",
            "429", "TooManyRequests",
            "503", "NotReady");

    /** The path parameters by name. */
    private static final Map<String, String> IN_PATH = Map.of(
            "id", "Of a centre: ours, such as n71tcvtq80, or another's as {platform}:{externalId} or registry:{gid}",
            "code", "Of a département, which is text: 01, 2A or 971");

    private final RecordSchemas records;

    /** @param index the annotated classes */
    public ApiDescription(IndexView index) {
        this.records = new RecordSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().forEach(ApiDescription::complete);
            }
        });
        CodeLists.complete(description.getComponents());
        description.getComponents().getSchemas().forEach(records::complete);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void complete(HttpMethod method, Operation operation) {
        ANYWHERE.forEach((status, name) -> add(operation, status, name));
        if (method == HttpMethod.GET && answersJson(operation)) {
            add(operation, "304", "NotModified");
        }
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .forEach(parameter -> parameter.setDescription(IN_PATH.get(parameter.getName())));
        PARAMETERS
                .getOrDefault(operation.getOperationId(), List.of())
                .forEach(name ->
                        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name)));
    }

    private static boolean answersJson(Operation operation) {
        return operation.getResponses().getAPIResponse("200").getContent().hasMediaType(MediaType.APPLICATION_JSON);
    }

    private static void add(Operation operation, String status, String name) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
        }
    }
}
