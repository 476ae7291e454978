package fr.guichet.collect;

import fr.guichet.client.Attempt;
import fr.guichet.client.RequestNotSentException;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on a source. It keeps how it ended; closing it settles all that depends on this. An exception of ours counts as an unreadable answer. Used by one thread.
 *
 * @param <T> what is fetched
 */
class SourceAttempt<T> implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SourceAttempt.class.getName());

    final Source source;
    final int silencesBefore;
    private final String subject;
    private AttemptResult<T> result = new AttemptResult.Held<>("not begun");
    private @Nullable Attempt context;
    private boolean hasSent;

    /** @param subject what is fetched, for the log */
    SourceAttempt(Source source, String subject) {
        this.source = source;
        this.subject = subject;
        this.silencesBefore = source.silences();
    }

    /** Runs it through the source's breaker, with its retries. */
    AttemptResult<T> run(Function<AdapterContext, FetchResult<T>> fetch) {
        try {
            result = source.guard().attempt(() -> context(begin()).run(fetch));
        } catch (RuntimeException e) {
            result = bug(e);
        }
        return result;
    }

    /** Runs it once, outside the breaker and without a deadline for the whole: each of its requests has its own. */
    AttemptResult<T> runOnce(Function<AdapterContext, FetchResult<T>> fetch) {
        try {
            Attempt begun = context(source.clients()
                    .listing(source.context().clock(), source.settings().own()));
            result = new AttemptResult.Ended<>(begun.run(fetch));
        } catch (RequestNotSentException e) {
            result = new AttemptResult.Held<>(e.why());
        } catch (RuntimeException e) {
            result = bug(e);
        }
        return result;
    }

    /** The context of one try. */
    Attempt begin() {
        return source.clients()
                .attempt(source.context().clock(), source.settings().own());
    }

    private Attempt context(Attempt begun) {
        hasSent = hasSent();
        context = begun;
        return begun;
    }

    private AttemptResult<T> bug(RuntimeException e) {
        LOG.log(
                Level.ERROR,
                "a bug while fetching " + subject + " from " + source.adapter().name(),
                e);
        return new AttemptResult.Ended<>(new FetchResult.Failed<>(new Failure.Unreadable("a bug of ours: " + e, "")));
    }

    /** How many requests its last try sent. */
    int requests() {
        return context == null ? 0 : context.exchanges().size();
    }

    private boolean hasSent() {
        return hasSent || requests() > 0;
    }

    /** Whether the result says something about the platform: without a request, it rests on cached responses, unless a pause ended it. */
    boolean concernsPlatform(AttemptResult<T> ended) {
        return switch (ended) {
            case AttemptResult.Ended<T>(FetchResult.Failed<T>(Failure.Refused _)) -> true;
            case AttemptResult.Ended<T> _ -> hasSent();
            case AttemptResult.BreakerOpen<T> _, AttemptResult.Held<T> _ -> true;
        };
    }

    /** Applies the result to all that depends on it. */
    void settle(AttemptResult<T> ended) {
        if (concernsPlatform(ended)) {
            source.settle(ended, silencesBefore);
        }
    }

    /** Gives back what was taken for it, whatever happened. */
    void release(AttemptResult<T> ended) {}

    @Override
    public void close() {
        try {
            settle(result);
        } catch (RuntimeException e) {
            result = bug(e);
            settle(result);
        } finally {
            release(result);
        }
    }
}
