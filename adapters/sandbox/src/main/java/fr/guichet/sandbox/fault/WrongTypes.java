package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A number where a text is, a text where a list is.
 *
 * @param field only under this name, at any depth; null for everywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WrongTypes(@Nullable String field) implements Spoiler {

    static final String KIND = "wrong-types";

    private static final JsonNode NUMBER = IntNode.valueOf(7);
    private static final JsonNode TEXT = TextNode.valueOf("7");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] spoiled(byte[] json) {
        return Json.bytes(spoiled(Json.tree(json), field == null));
    }

    private JsonNode spoiled(JsonNode node, boolean isMeant) {
        return switch (node) {
            case ArrayNode _ when isMeant -> TEXT;
            case TextNode _ when isMeant -> NUMBER;
            case ArrayNode array -> {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> items.add(spoiled(item, false)));
                yield items;
            }
            case ObjectNode object -> {
                ObjectNode fields = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(entry -> fields.set(
                                entry.getKey(),
                                spoiled(entry.getValue(), field == null || field.equals(entry.getKey()))));
                yield fields;
            }
            default -> node;
        };
    }
}
