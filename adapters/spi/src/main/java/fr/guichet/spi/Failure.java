package fr.guichet.spi;

import fr.guichet.model.UnknownReason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What went wrong; each case is named after who acts next. */
public sealed interface Failure {

    /** The longest excerpt of a response that is kept, in characters. */
    int EXCERPT_LENGTH = 2_000;

    /** For operators: what happened, without personal data. */
    String detail();

    /** Why an availability is unknown after this failure. */
    UnknownReason reason();

    /** The failure that decides about a whole of which two parts failed: a refusal, because the platform must be paused, else the first one. */
    static Failure strongest(Failure first, Failure later) {
        return later instanceof Refused && !(first instanceof Refused) ? later : first;
    }

    /**
     * The platform wants no requests now: it is paused.
     *
     * @param retryAfter the pause that it asks for; empty when it does not say
     */
    record Refused(String detail, Optional<Duration> retryAfter) implements Failure {
        @Override
        public UnknownReason reason() {
            return UnknownReason.REFUSED;
        }
    }

    /** No response came, or a server error: the breaker counts it. */
    record Unreachable(String detail) implements Failure {
        @Override
        public UnknownReason reason() {
            return UnknownReason.UNREACHABLE;
        }
    }

    /**
     * A response came that cannot be understood: the adapter must be mended.
     *
     * @param detail what is wrong and where in the response
     * @param excerpt the beginning of the response, cut at {@link #EXCERPT_LENGTH}, possibly blank
     */
    record Unreadable(String detail, String excerpt) implements Failure {
        public Unreadable {
            excerpt = excerpt.substring(0, Math.min(excerpt.length(), EXCERPT_LENGTH));
        }

        /** Without excerpt: the response parsed, and lacks something. */
        public Unreadable(String detail) {
            this(detail, "");
        }

        /** The same, its excerpt cut before the first match: personal data begins there. */
        Unreadable cutBefore(Pattern personal) {
            return new Unreadable(detail, personal.split(excerpt, 2)[0]);
        }

        @Override
        public UnknownReason reason() {
            return UnknownReason.UNREADABLE;
        }
    }

    /**
     * The platform turned the parameters of one request down: they are wrong, or no longer true of the centre. The adapter plans the request anew.
     *
     * @param excerpt the beginning of the response, cut at {@link #EXCERPT_LENGTH}, possibly blank
     */
    record Rejected(String detail, String excerpt) implements Failure {
        public Rejected {
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
