package fr.guichet.spi;

import fr.guichet.model.UnknownReason;
import java.time.Duration;
import java.util.Optional;

/** What went wrong, each case named so that it says who acts next. */
public sealed interface Failure {

    /** The most that is kept of an unreadable answer, in characters. */
    int EXCERPT_LENGTH = 2_000;

    /** For operators: what happened, without personal data. */
    String detail();

    /** The reason this failure gives to an availability that could not be had. */
    UnknownReason reason();

    /**
     * The platform would not answer us: we pause.
     *
     * @param retryAfter how long it asks us to wait; empty when it does not say
     */
    record Refused(String detail, Optional<Duration> retryAfter) implements Failure {
        @Override
        public UnknownReason reason() {
            return UnknownReason.REFUSED;
        }
    }

    /** No answer came: the breaker counts it. */
    record Unreachable(String detail) implements Failure {
        @Override
        public UnknownReason reason() {
            return UnknownReason.UNREACHABLE;
        }
    }

    /**
     * An answer came that cannot be understood: somebody mends the adapter.
     *
     * @param detail what is wrong and where in the answer
     * @param excerpt the beginning of the answer, cut at {@link #EXCERPT_LENGTH}, possibly blank
     */
    record Unreadable(String detail, String excerpt) implements Failure {
        public Unreadable {
            excerpt = excerpt.substring(0, Math.min(excerpt.length(), EXCERPT_LENGTH));
        }

        @Override
        public UnknownReason reason() {
            return UnknownReason.UNREADABLE;
        }
    }

    /** The platform no longer knows the centre: the listing is retired if it stays so. */
    record Gone(String detail) implements Failure {
        @Override
        public UnknownReason reason() {
            return UnknownReason.GONE;
        }
    }
}
