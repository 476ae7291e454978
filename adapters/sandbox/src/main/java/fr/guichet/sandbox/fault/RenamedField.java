package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A field has another name from today on, wherever it stood.
 *
 * @param field which; null for the first of the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RenamedField(@Nullable String field) implements Spoiler {

    static final String KIND = "renamed-field";

    private static final String SUFFIX = "_v2";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] spoiled(byte[] json) {
        JsonNode tree = Json.tree(json);
        return Json.bytes(renamed(tree, field == null ? first(tree) : field));
    }

    private static String first(JsonNode node) {
        JsonNode object = node.isArray() ? node.path(0) : node;
        return object.isEmpty() || object.isArray() ? "" : object.fieldNames().next();
    }

    private static JsonNode renamed(JsonNode node, String name) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> items.add(renamed(item, name)));
                yield items;
            }
            case ObjectNode object -> {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(entry -> fields.set(
                                entry.getKey().equals(name) ? name + SUFFIX : entry.getKey(),
                                renamed(entry.getValue(), name)));
                yield fields;
            }
            default -> node;
        };
    }
}
