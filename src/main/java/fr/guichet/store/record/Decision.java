package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator ordered. It applies until it is undone and is kept forever.
 *
 * @param id opaque, at most 40 characters
 * @param kind the kind of decision
 * @param subject what it is about: a platform's code, a centre's id, a listing
 * @param value the decision itself, text or JSON as its kind has it; may be blank
 * @param by the operator
 * @param at when
 * @param reason why, in the operator's words
 * @param undone by whom and when it was undone; empty while it is active
 */
public record Decision(
        String id,
        DecisionKind kind,
        String subject,
        String value,
        String by,
        Instant at,
        String reason,
        Optional<Undoing> undone)
        implements StoreRecord {

    public Decision {
        at = at.truncatedTo(MICROS);
    }

    /** Creates an active decision with a new id. */
    public static Decision made(DecisionKind kind, String subject, String value, String by, Instant at, String reason) {
        return new Decision(UUID.randomUUID().toString(), kind, subject, value, by, at, reason, Optional.empty());
    }

    /** The same decision, undone. */
    public Decision undone(String by, Instant at) {
        return new Decision(id, kind, subject, value, this.by, this.at, reason, Optional.of(new Undoing(by, at)));
    }

    public boolean isActive() {
        return undone.isEmpty();
    }

    @Override
    public Object key() {
        return id;
    }

    /**
     * By whom and when a decision was undone.
     *
     * @param by the operator
     * @param at when
     */
    public record Undoing(String by, Instant at) {
        public Undoing {
            at = at.truncatedTo(MICROS);
        }
    }
}
