package fr.guichet.api;

import fr.guichet.api.cache.Answers;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Renders the most requested answers, those of the country and of each département, after every publication, so that no request waits for them. Publications that come meanwhile are
 * taken together.
 */
@Singleton
final class RenderedAhead {

    private static final Logger LOG = System.getLogger(RenderedAhead.class.getName());

    /** The first requests after a start should not wait for a hundred other answers. */
    private static final Duration AFTER_THE_FIRST_QUESTIONS = Duration.ofSeconds(1);

    private final Snapshots snapshots;
    private final Answers answers;
    private final Gazetteer gazetteer;
    private final SearchParser parser;
    private final boolean enabled;
    private final AtomicBoolean isWaiting = new AtomicBoolean();
    private final ScheduledExecutorService renderer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rendered-ahead").daemon().factory());

    RenderedAhead(
            Snapshots snapshots,
            Answers answers,
            Gazetteer gazetteer,
            SearchParser parser,
            @ConfigProperty(name = "guichet.answers.ahead", defaultValue = "true") boolean enabled) {
        this.snapshots = snapshots;
        this.answers = answers;
        this.gazetteer = gazetteer;
        this.parser = parser;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            var unused = renderer.schedule(this::begin, AFTER_THE_FIRST_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void begin() {
        snapshots.onPublish(published -> renderSoon());
        renderSoon();
    }

    void stop(@Observes ShutdownEvent event) {
        renderer.shutdownNow();
    }

    private void renderSoon() {
        if (isWaiting.compareAndSet(false, true)) {
            renderer.execute(() -> {
                isWaiting.set(false);
                render(snapshots.current());
            });
        }
    }

    private void render(Snapshot snapshot) {
        try {
            answers.renderAhead(
                    DepartementAnswers.ALL, snapshot, (now, at) -> DepartementAnswers.all(gazetteer, now, at));
            render(Map.of(), snapshot);
            gazetteer.listDepartements().forEach(departement -> renderDepartement(departement, snapshot));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a bug while rendering ahead; answers are rendered when they are asked for", e);
        }
    }

    private void renderDepartement(DepartementEntry departement, Snapshot snapshot) {
        answers.renderAhead(departement, snapshot, (now, at) -> DepartementAnswers.one(departement, now, at));
        render(Map.of("departement", List.of(departement.departement().code())), snapshot);
    }

    private void render(Map<String, List<String>> sent, Snapshot snapshot) {
        SearchQuestion question = parser.search(sent, snapshot);
        answers.renderAhead(question, snapshot, (now, at) -> SearchAnswer.of(question, now, at));
    }
}
