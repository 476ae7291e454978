package fr.guichet.snapshot;

import java.time.Instant;
import java.util.Optional;

/**
 * What we know of one listing: the last answer, and the failure since then if there was one.
 *
 * @param answer empty until the first answer
 * @param failure the last attempt if it failed; empty when it succeeded
 */
public record Observation(Optional<Answer> answer, Optional<FailedAttempt> failure) {

    /** Nothing was ever tried. */
    public static final Observation NEVER = new Observation(Optional.empty(), Optional.empty());

    /** After an answer: a failure before it is forgotten, and {@code changedAt} is kept where the content is the same. */
    public Observation answered(Answer fresh) {
        Answer kept = answer.filter(fresh::saysTheSameAs)
                .map(old -> new Answer(
                        fresh.externalId(),
                        fresh.link(),
                        fresh.availability(),
                        new ObservationTimes(
                                fresh.times().checkedAt(),
                                fresh.times().validAt(),
                                old.times().changedAt())))
                .orElse(fresh);
        return new Observation(Optional.of(kept), Optional.empty());
    }

    /** After the platform said that nothing changed: the answer, renewed. */
    public Observation renewed(Instant checkedAt) {
        return new Observation(
                answer.map(old -> new Answer(
                        old.externalId(),
                        old.link(),
                        old.availability(),
                        new ObservationTimes(checkedAt, checkedAt, old.times().changedAt()))),
                Optional.empty());
    }

    /** After a failure: the last answer stays, dated as it was. */
    public Observation failed(FailedAttempt attempt) {
        return new Observation(answer, Optional.of(attempt));
    }

    /** Whether it says something else, whenever it was asked. A failure says nothing as long as there is an answer. */
    boolean differsFrom(Observation other) {
        if (answer.isPresent() && other.answer.isPresent()) {
            return !answer.get().saysTheSameAs(other.answer.get());
        }
        return answer.isPresent() != other.answer.isPresent()
                || !failure.map(FailedAttempt::reason).equals(other.failure.map(FailedAttempt::reason));
    }

    /** When this was last touched by an attempt; empty when none was made. */
    public Optional<Instant> lastAttemptAt() {
        return failure.map(FailedAttempt::at)
                .or(() -> answer.map(known -> known.times().checkedAt()));
    }
}
