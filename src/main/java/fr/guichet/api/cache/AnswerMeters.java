package fr.guichet.api.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** Metrics of the response cache. */
@Singleton
final class AnswerMeters implements MeterBinder {

    private final AnswerCache cache;

    AnswerMeters(AnswerCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("guichet.answers.rendered", cache, AnswerCache::rendered)
                .description("Responses that were rendered, on request or ahead")
                .register(registry);
        FunctionCounter.builder("guichet.answers.served", cache, AnswerCache::served)
                .description("Responses served from the cache by address")
                .register(registry);
        Gauge.builder("guichet.answers.bytes", cache, AnswerCache::weight)
                .description("The weight of all cached responses")
                .register(registry);
    }
}
