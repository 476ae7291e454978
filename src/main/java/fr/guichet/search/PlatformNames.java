package fr.guichet.search;

import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;

/** The display names of platforms. */
public record PlatformNames(Snapshot snapshot) {

    public String of(PlatformId platform) {
        return snapshot.findPlatform(platform).map(PlatformStatus::name).orElse(platform.value());
    }
}
