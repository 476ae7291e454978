package fr.guichet.api.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.clock.GuichetClock;
import fr.guichet.snapshot.Snapshots;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the response cache from settings. */
final class AnswerCacheProducer {

    @Produces
    @Singleton
    AnswerCache cache(
            Snapshots snapshots,
            GuichetClock clock,
            ObjectMapper json,
            @ConfigProperty(name = "guichet.answers.most-bytes", defaultValue = "64000000") long mostBytes) {
        return new AnswerCache(snapshots::current, clock, mostBytes, body -> rendered(json, body));
    }

    /** A body of bytes is a page and stays as it is. */
    private static byte[] rendered(ObjectMapper json, Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot render a response", e);
        }
    }
}
