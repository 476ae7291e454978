package fr.guichet.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The samples of the module under test, in {@code src/test/resources/samples/}. */
public final class Samples {

    /** Reads as the adapters' client does: unknown fields ignored, nothing after the end. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Samples() {}

    /** The sample's text. */
    public static String text(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("samples/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample as the wire record it stands for. */
    public static <T> T read(String name, Class<T> wire) {
        return parse(text(name), wire);
    }

    /** A text as a wire record. */
    public static <T> T parse(String json, Class<T> wire) {
        try {
            return MAPPER.readValue(json, wire);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
