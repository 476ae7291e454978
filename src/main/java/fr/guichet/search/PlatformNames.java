package fr.guichet.search;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;

/** What people call each platform. */
public record PlatformNames(Snapshot snapshot) {

    public String of(PlatformId platform) {
        return snapshot.findPlatform(platform).map(PlatformStatus::name).orElse(platform.value());
    }
}
