package fr.guichet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Validates bodies against the schemas of the OpenAPI document (JSON Schema 2020-12). */
final class DescribedBodies {

    private final JsonNode description;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    DescribedBodies(JsonNode description) {
        this.description = description;
    }

    /** The violations of a body, including an undescribed status or media type. */
    List<String> faults(String path, String method, int status, String mediaType, JsonNode body) {
        JsonNode response =
                resolved(description.at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + status));
        JsonNode schema = response.at("/content/" + mediaType.replace("/", "~1") + "/schema");
        if (schema.isMissingNode()) {
            return List.of("not described: " + method + " " + path + " " + status + " " + mediaType);
        }
        return faults(schema, body);
    }

    /** The violations of a value of a named schema. */
    List<String> faults(String name, JsonNode value) {
        return faults(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name), value);
    }

    private List<String> faults(JsonNode of, JsonNode value) {
        return schemas.computeIfAbsent(of.toString(), s -> schema(of)).validate(value).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private JsonSchema schema(JsonNode of) {
        ObjectNode root = of.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", description.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
