package fr.guichet.santefr;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One feature of the GeoJSON edition, as the columns of the CSV edition: its properties are those columns behind a {@code c_}. The bare {@code gid} is a
 * row number and is left alone. The pair of the geometry replaces that of the properties, which is rounded.
 *
 * @param texts by column
 */
record Feature(Map<Column, String> texts) {

    private static final String PREFIX = "c_";

    /** Reads the feature at whose opening brace the parser stands, to its closing one; empty when it has no properties. */
    static Optional<Feature> read(JsonParser json) throws IOException {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<String> pair = new ArrayList<>();
        boolean hasProperties = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            if (isObject && member.equals("properties")) {
                readProperties(json, texts);
                hasProperties = true;
            } else if (isObject && member.equals("geometry")) {
                readGeometry(json, pair);
            } else {
                json.skipChildren();
            }
        }
        if (pair.size() == 2) {
            texts.put(Column.LONGITUDE, pair.get(0));
            texts.put(Column.LATITUDE, pair.get(1));
        }
        return hasProperties ? Optional.of(new Feature(texts)) : Optional.empty();
    }

    private static void readProperties(JsonParser json, Map<Column, String> texts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.startsWith(PREFIX) && value.isScalarValue()) {
                Optional<Column> column = Column.find(name.substring(PREFIX.length()));
                if (column.isPresent()) {
                    text(json, value).ifPresent(text -> texts.put(column.get(), text));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** A scalar as the CSV edition would write it. */
    private static Optional<String> text(JsonParser json, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NULL -> Optional.empty();
            case VALUE_TRUE -> Optional.of("t");
            case VALUE_FALSE -> Optional.of("f");
            default -> Optional.of(json.getText());
        };
    }

    private static void readGeometry(JsonParser json, List<String> pair) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean coordinates = json.currentName().equals("coordinates");
            boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
            if (coordinates && isArray) {
                readPair(json, pair);
            } else {
                json.skipChildren();
            }
        }
    }

    /** The first pair, whether the geometry is a Point or a MultiPoint. */
    private static void readPair(JsonParser json, List<String> pair) throws IOException {
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token.isNumeric() && pair.size() < 2) {
                pair.add(json.getText());
            }
        }
    }
}
