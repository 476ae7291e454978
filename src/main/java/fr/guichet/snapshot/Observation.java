package fr.guichet.snapshot;

import java.time.Instant;
import java.util.Optional;

/**
 * The last answer of one listing, and the failure since then if there was one.
 *
 * @param answer empty until the first answer
 * @param failure the last attempt if it failed; empty when it succeeded
 */
public record Observation(Optional<Answer> answer, Optional<FailedAttempt> failure) {

    /** No attempt was made. */
    public static final Observation NEVER = new Observation(Optional.empty(), Optional.empty());

    /** After an answer. An earlier failure is removed, and {@code changedAt} stays if the content is the same. */
    public Observation answered(Answer fresh) {
        Answer latest = answer.filter(fresh::saysTheSameAs)
                .map(old -> new Answer(
                        fresh.externalId(),
                        fresh.link(),
                        fresh.availability(),
                        new ObservationTimes(
                                fresh.times().checkedAt(),
                                fresh.times().validAt(),
                                old.times().changedAt())))
                .orElse(fresh);
        return new Observation(Optional.of(latest), Optional.empty());
    }

    /** After a response that nothing changed: the same answer, checked again. */
    public Observation renewed(Instant checkedAt) {
        return new Observation(
                answer.map(old -> new Answer(
                        old.externalId(),
                        old.link(),
                        old.availability(),
                        new ObservationTimes(checkedAt, checkedAt, old.times().changedAt()))),
                Optional.empty());
    }

    /** After a failure. The last answer stays with its times. */
    public Observation failed(FailedAttempt attempt) {
        return new Observation(answer, Optional.of(attempt));
    }

    /** Whether the content differs, times aside. A failure does not count as long as there is an answer. */
    boolean differsFrom(Observation other) {
        if (answer.isPresent() && other.answer.isPresent()) {
            return !answer.get().saysTheSameAs(other.answer.get());
        }
        return answer.isPresent() != other.answer.isPresent()
                || !failure.map(FailedAttempt::reason).equals(other.failure.map(FailedAttempt::reason));
    }

    /** When the last attempt was made; empty if there was none. */
    public Optional<Instant> lastAttemptAt() {
        return failure.map(FailedAttempt::at)
                .or(() -> answer.map(known -> known.times().checkedAt()));
    }
}
