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

/** An observation as text and back again, lossless. A body that cannot be read is an exception, never an observation without slots. Thread-safe. */
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

    /** @throws UnreadableBodyException when it is no JSON, lacks something or says something that we do not know */
    public Observation decode(String text) throws UnreadableBodyException {
        try {
            ObservationBody body = reader.readValue(text);
            if (body == null) {
                throw new IllegalArgumentException("there is nothing");
            }
            return BodyReader.observation(body);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableBodyException("an observation cannot be read: " + e.getMessage(), e);
        }
    }
}
