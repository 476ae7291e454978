package fr.guichet.api.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Counts what was rendered and what was served as it was kept. */
@Singleton
final class AnswerMeters implements MeterBinder {

    private final AnswerCache cache;

    AnswerMeters(AnswerCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("guichet.answers.rendered", cache, AnswerCache::rendered)
                .description("Answers that were rendered, asked for or ahead")
                .register(registry);
        FunctionCounter.builder("guichet.answers.served", cache, AnswerCache::served)
                .description("Answers that were served as they were kept")
                .register(registry);
        Gauge.builder("guichet.answers.bytes", cache, AnswerCache::weight)
                .description("What all kept answers weigh")
                .register(registry);
    }
}
