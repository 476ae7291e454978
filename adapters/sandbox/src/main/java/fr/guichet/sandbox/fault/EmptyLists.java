package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every list of the true answer is empty. A platform's lie: in a list of appointments it looks as if there were none. */
record EmptyLists() implements Spoiler {

    static final String KIND = "empty-lists";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] spoiled(byte[] json) {
        JsonNode tree = Json.tree(json);
        empty(tree);
        return Json.bytes(tree);
    }

    private static void empty(JsonNode node) {
        switch (node) {
            case ArrayNode array -> array.removeAll();
            case ObjectNode object -> object.forEach(EmptyLists::empty);
            default -> {}
        }
    }
}
