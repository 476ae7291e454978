package fr.guichet.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.guichet.api.cache.AnswerCache;
import fr.guichet.api.cache.CacheEntry;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.clock.GuichetClock;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.location.KnownPlaces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jmh.Known;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A cold answer: parsed, searched, written as JSON, compressed, tagged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ColdAnswer {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private SearchParser parser;
    private AnswerCache cache;
    private String largest;

    @Setup
    public void begin(Known known) {
        GuichetClock clock = new GuichetClock(known.clock, Known.NOW, Known.NOW, 1);
        parser = new SearchParser(Campaign.load("covid-19"), new KnownPlaces(Gazetteer.load()), clock);
        cache = new AnswerCache(known.snapshots::current, known.clock, 1_000_000, ColdAnswer::json);
        largest = known.synthetic.departements().getLast();
    }

    @Benchmark
    public CacheEntry largestDepartement(Known known) {
        return answer(known, Map.of("departement", List.of(largest)));
    }

    /** Around Paris, the densest area. */
    @Benchmark
    public CacheEntry radiusOfTwentyKilometres(Known known) {
        return answer(known, Map.of("near", List.of("48.85,2.35"), "radius", List.of("20")));
    }

    @Benchmark
    public CacheEntry country(Known known) {
        return answer(known, Map.of());
    }

    private CacheEntry answer(Known known, Map<String, List<String>> parameters) {
        SearchQuestion question = parser.search(parameters, known.snapshots.current());
        return cache.get(new Object(), known.snapshots.current(), (now, at) -> SearchAnswer.of(question, now, at));
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
