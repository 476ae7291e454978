package fr.guichet.ops;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** How sources are, in a group of its own: a platform that is down says nothing of this process, which goes on answering. */
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
        boolean allTalk = true;
        for (SourceLine line : lines.now()) {
            allTalk &= line.state() != SourceState.SILENT;
            answer.withData(line.source(), line.state().code());
        }
        return answer.status(allTalk).build();
    }
}
