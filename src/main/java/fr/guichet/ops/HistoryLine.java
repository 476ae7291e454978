package fr.guichet.ops;

import fr.guichet.store.record.CountRecord;
import java.time.Instant;

/**
 * What was counted over an hour or a day, in one département on one platform.
 *
 * @param span {@code hour} or {@code day}
 * @param start when it began
 * @param departement its code
 * @param platform its code
 * @param centres by state, as last seen
 * @param slots seen, appeared, gone
 */
public record HistoryLine(
        String span,
        Instant start,
        String departement,
        String platform,
        CountRecord.Centres centres,
        CountRecord.Slots slots) {

    static HistoryLine of(CountRecord tally) {
        return new HistoryLine(
                tally.span().code(),
                tally.start(),
                tally.departement().code(),
                tally.platform().value(),
                tally.centres(),
                tally.slots());
    }
}
