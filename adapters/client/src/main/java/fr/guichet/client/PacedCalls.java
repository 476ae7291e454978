package fr.guichet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before a built client: each call waits for its turn, is noted as an exchange, and ends in a value or in one {@link Failure}. */
final class PacedCalls implements InvocationHandler {

    private final Object client;
    private final Attempt attempt;
    private final Pacer pacer;

    private PacedCalls(Object client, Attempt attempt, Pacer pacer) {
        this.client = client;
        this.attempt = attempt;
        this.pacer = pacer;
    }

    static <T> T of(Class<T> api, T client, Attempt attempt, Pacer pacer) {
        Object proxy = Proxy.newProxyInstance(
                api.getClassLoader(), new Class<?>[] {api}, new PacedCalls(client, attempt, pacer));
        return api.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        checkPauseAndDeadline();
        try (Pacer.Turn _ = pacer.take()) {
            return call(method, arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(new Failure.Unreachable("told to stop while waiting for a turn"));
        }
    }

    private void checkPauseAndDeadline() {
        Optional<Duration> pause = pacer.pauseLeft();
        if (pause.isPresent()) {
            throw new FetchFailedException(new Failure.Refused("the platform asked for a pause", pause));
        }
        if (attempt.isOverdue()) {
            throw new FetchFailedException(new Failure.Unreachable("the time for this asking is used up"));
        }
    }

    private Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        Call call = new Call();
        long start = System.nanoTime();
        Call.CURRENT.set(call);
        try {
            // An adapter declares its interface package-private, in a package of its own.
            method.setAccessible(true);
            Object value = method.invoke(client, arguments);
            if (value == null) {
                throw new FetchFailedException(new Failure.Unreadable("an empty answer", call.excerpt()));
            }
            return value;
        } catch (InvocationTargetException e) {
            throw heeded(failed(e, call));
        } finally {
            Call.CURRENT.remove();
            attempt.note(call, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A platform that says how long to wait is heard at once, whatever becomes of this asking. */
    private FetchFailedException heeded(FetchFailedException failed) {
        if (failed.failure() instanceof Failure.Refused refused) {
            refused.retryAfter().ifPresent(pacer::pause);
        }
        return failed;
    }

    private static FetchFailedException failed(Throwable cause, Call call) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            switch (t) {
                case FetchFailedException e -> {
                    return e;
                }
                case JsonProcessingException e -> {
                    return new FetchFailedException(new Failure.Unreadable(described(e), call.excerpt()));
                }
                default -> {}
            }
        }
        return new FetchFailedException(new Failure.Unreachable(rootOf(cause)));
    }

    private static String described(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
        return "not the JSON we know" + where + ": " + e.getOriginalMessage();
    }

    private static String rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
