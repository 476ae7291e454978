package fr.guichet.search;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.PlatformStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * The public status of a platform.
 *
 * @param name what people call it
 * @param state its code, such as {@code answering}
 * @param isSilent whether it stopped answering
 * @param isAgeing whether what is known of it only gets older: it is silent or paused
 * @param since when the state began
 * @param reason why it is silent; empty otherwise, and when attempts failed in several ways
 * @param notice what operators announce about it
 */
public record PlatformInfo(
        PlatformId platform,
        String name,
        String state,
        boolean isSilent,
        boolean isAgeing,
        Instant since,
        Optional<UnknownReason> reason,
        Optional<String> notice) {

    static PlatformInfo of(PlatformStatus status) {
        return new PlatformInfo(
                status.platform(),
                status.name(),
                status.state().code(),
                status.isSilent(),
                status.isAgeing(),
                status.since(),
                status.reason(),
                status.notice());
    }

    /** Why nothing new is known of an ageing platform, as a code; empty when attempts failed in several ways. */
    public Optional<String> silence() {
        return isSilent ? reason.map(UnknownReason::code) : Optional.of(state);
    }
}
