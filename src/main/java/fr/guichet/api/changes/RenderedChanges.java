package fr.guichet.api.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.http.ProblemWriter;
import fr.guichet.api.parameters.Parameters;
import fr.guichet.clock.GuichetClock;
import fr.guichet.snapshot.Snapshot;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renders changes for subscribers. Most read at the same pace, so a page is rendered once for all. */
@Singleton
final class RenderedChanges implements ChangeEvents {

    private static final String LAST_READ = "Last-Event-ID";
    private static final int MOST_PAGES = 200;
    private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    private final GuichetClock clock;
    private final ObjectMapper json;
    private final ProblemWriter problems;
    private final Cache<Written, String> pages = Caffeine.newBuilder()
            .maximumSize(MOST_PAGES)
            .expireAfterWrite(SAME_MOMENT)
            .build();

    /** A page of one version. */
    private record Written(ChangeFeed.Page page, long version) {}

    RenderedChanges(GuichetClock clock, ObjectMapper json, ProblemWriter problems) {
        this.clock = clock;
        this.json = json;
        this.problems = problems;
    }

    @Override
    public String changes(ChangeFeed.Page page, Snapshot snapshot) {
        return pages.get(
                new Written(page, snapshot.version()),
                written -> text(ChangesJson.of(page, snapshot, clock.instant())));
    }

    /** The event for a cursor that is too old. */
    private record Reset(String cursor, String detail) {}

    @Override
    public String reset(ChangePosition end) {
        return text(
                new Reset(
                        end.encoded(),
                        "What changed since your cursor is not known completely any more: read all centres anew; the stream goes on from here"));
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written", e);
        }
    }

    @Override
    public boolean refuses(HttpServerRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.params().names().forEach(name -> sent.put(name, request.params().getAll(name)));
        String last =
                Objects.requireNonNullElse(request.getHeader(LAST_READ), "").strip();
        try {
            check(new Parameters(sent), last);
            return false;
        } catch (ProblemException e) {
            problems.write(e.problem(), request.response());
            return true;
        }
    }

    private static void check(Parameters parameters, String last) {
        var unused = parameters.one("since", ChangesResource.CURSOR_EXPECTED, ChangePosition::find);
        if (!last.isEmpty() && ChangePosition.find(last).isEmpty()) {
            parameters.wrong(LAST_READ, last, ChangesResource.CURSOR_EXPECTED);
        }
        parameters.check();
    }

    @Override
    public void refuseForNow(HttpServerResponse response) {
        problems.write(Problem.overloaded(), response);
    }
}
