package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object, each once; what is wrong is said in one line by an {@link IllegalArgumentException}. */
final class Fields {

    private final ObjectNode object;

    Fields(byte[] json) {
        this.object = object(json);
    }

    private static ObjectNode object(byte[] json) {
        try {
            if (Json.tree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    @Nullable
    String text(String name) {
        JsonNode value = object.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + ": a text");
        }
        return value.asText();
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** One of the choices. */
    Optional<String> choice(String name, List<String> choices) {
        String text = text(name);
        if (text != null && !choices.contains(text)) {
            throw new IllegalArgumentException(name + ": one of " + String.join(", ", choices));
        }
        return Optional.ofNullable(text);
    }

    /** Both bounds included. */
    @Nullable
    Integer number(String name, int low, int high) {
        JsonNode value = object.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.asInt() < low || value.asInt() > high) {
            throw new IllegalArgumentException("%s: a number from %d to %d".formatted(name, low, high));
        }
        return value.asInt();
    }

    int number(String name, int low, int high, int otherwise) {
        Integer number = number(name, low, high);
        return number == null ? otherwise : number;
    }

    int required(String name, int low, int high) {
        Integer number = number(name, low, high);
        if (number == null) {
            throw new IllegalArgumentException("%s: missing, a number from %d to %d".formatted(name, low, high));
        }
        return number;
    }

    /** More than 0, at most 1; 1 when it is not given. */
    double share(String name) {
        JsonNode value = object.remove(name);
        if (value == null || value.isNull()) {
            return 1;
        }
        if (!value.isNumber() || !(value.asDouble() > 0) || value.asDouble() > 1) {
            throw new IllegalArgumentException(name + ": a number above 0, at most 1");
        }
        return value.asDouble();
    }

    /** An instant, or a duration from now. */
    @Nullable
    Instant instant(String name, Instant now) {
        String text = text(name);
        try {
            return text == null ? null : text.startsWith("P") ? now.plus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    name + ": an instant such as 2021-05-20T08:00:00Z, or a duration from now such as PT90S", e);
        }
    }

    /** Whatever was not read has no meaning here. */
    void refuseRest() {
        if (!object.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field '" + object.fieldNames().next() + "'");
        }
    }
}
