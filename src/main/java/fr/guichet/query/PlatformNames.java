package fr.guichet.query;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;

/** What people call each platform. */
record PlatformNames(Snapshot snapshot) {

    String of(PlatformId platform) {
        return snapshot.findPlatform(platform).map(PlatformStatus::name).orElse(platform.value());
    }
}
