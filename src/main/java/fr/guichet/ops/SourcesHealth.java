package fr.guichet.ops;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The health of sources, in a group of its own: a platform that is down does not make this process unhealthy. */
@HealthGroup("sources")
@Singleton
final class SourcesHealth implements HealthCheck {

    private final SourceLines lines;

    SourcesHealth(SourceLines lines) {
        this.lines = lines;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sources");
        boolean allAnswer = true;
        for (SourceLine line : lines.now()) {
            allAnswer &= line.state() != SourceState.SILENT;
            answer.withData(line.source(), line.state().code());
        }
        return answer.status(allAnswer).build();
    }
}
