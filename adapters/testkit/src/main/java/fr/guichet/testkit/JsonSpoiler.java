package fr.guichet.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes answers a platform has not given yet out of one that it gave. */
final class JsonSpoiler {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode SPOILT = TextNode.valueOf("autre chose");

    private JsonSpoiler() {}

    /**
     * The same document with unknown fields in each of its objects.
     *
     * @param maps the names of objects that get none: their fields are keys
     */
    static String withUnknownFields(String json, Set<String> maps) {
        JsonNode root = parse(json);
        addUnknownFields(root, false, maps);
        return root.toString();
    }

    private static void addUnknownFields(JsonNode node, boolean isMap, Set<String> maps) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> addUnknownFields(field.getValue(), maps.contains(field.getKey()), maps));
        } else {
            node.forEach(item -> addUnknownFields(item, false, maps));
        }
        if (node instanceof ObjectNode object && !isMap) {
            object.put("unknown_text", "42");
            object.putNull("unknown_null");
            object.putObject("unknown_object").putArray("list").add(1);
        }
    }

    /** One document per list or object that is a field of another one, with a text in its place. */
    static List<String> withOneContainerSpoilt(String json) {
        List<String> documents = new ArrayList<>();
        JsonNode root = parse(json);
        spoilFieldsOf(root, root, documents);
        return documents;
    }

    private static void spoilFieldsOf(JsonNode node, JsonNode root, List<String> documents) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode good = object.get(name);
                if (good instanceof ObjectNode || good instanceof ArrayNode) {
                    object.set(name, SPOILT);
                    documents.add(root.toString());
                    object.set(name, good);
                }
            }
        }
        node.forEach(child -> spoilFieldsOf(child, root, documents));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
