package fr.guichet.ops;

import fr.guichet.directory.Directory;
import fr.guichet.directory.DirectoryStatus;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once there are centres. A refused registry is reported and does not make the service unready. */
@Readiness
@Singleton
final class DataReadiness implements HealthCheck {

    private final Snapshots snapshots;
    private final Directory directory;
    private final Store store;

    DataReadiness(Snapshots snapshots, Directory directory, Store store) {
        this.store = store;
        this.snapshots = snapshots;
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        DirectoryStatus status = directory.status();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("centres")
                .status(snapshots.current().isReady())
                .withData("centres", snapshots.current().centres().centres().size());
        status.acceptedAt().ifPresent(at -> answer.withData("registryAcceptedAt", at.toString()));
        answer.withData("store", storeState(store.health()));
        status.refusal().ifPresent(refusal -> answer.withData("registryRefused", refusal));
        return answer.build();
    }

    private static String storeState(StoreHealth health) {
        String large = health.tooLarge() ? ", the file is larger than guichet.store.largest-file" : "";
        return state(health) + large;
    }

    private static String state(StoreHealth health) {
        return switch (health.state()) {
            case StoreHealth.State.Writing _ -> "writing";
            case StoreHealth.State.MemoryOnly(String reason, var since) -> "memory only since " + since + ": " + reason;
        };
    }
}
