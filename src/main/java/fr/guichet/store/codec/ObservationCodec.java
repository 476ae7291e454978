package fr.guichet.store.codec;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.guichet.snapshot.Observation;
import java.io.UncheckedIOException;
import java.time.DateTimeException;

/** Converts an observation to text and back without loss. An unreadable body is an exception, never an observation without slots. Thread-safe. */
public final class ObservationCodec {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public ObservationCodec() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                        Include.NON_NULL, Include.NON_NULL))
                .build();
        writer = mapper.writerFor(ObservationBody.class);
        reader = mapper.readerFor(ObservationBody.class);
    }

    public String encode(Observation observation) {
        try {
            return writer.writeValueAsString(BodyWriter.body(observation));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnreadableBodyException when it is not JSON, lacks a field or has an unknown value */
    public Observation decode(String text) throws UnreadableBodyException {
        try {
            ObservationBody body = reader.readValue(text);
            if (body == null) {
                throw new IllegalArgumentException("null body");
            }
            return BodyReader.observation(body);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableBodyException("an observation cannot be read: " + e.getMessage(), e);
        }
    }

    /** A stored body has no known format. */
    public static final class UnreadableBodyException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableBodyException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
