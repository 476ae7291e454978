package fr.guichet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Keepable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before a built client: each call is answered by what is kept or waits for its turn, is noted as an exchange, and ends in a value or in one {@link Failure}. */
final class PacedCalls implements InvocationHandler {

    private final Object client;
    private final Attempt attempt;
    private final PlatformClients clients;
    private final boolean isFresh;

    private PacedCalls(Object client, Attempt attempt, PlatformClients clients, boolean isFresh) {
        this.client = client;
        this.attempt = attempt;
        this.clients = clients;
        this.isFresh = isFresh;
    }

    /** @param isFresh whether what was kept before is not good enough */
    static <T> T of(Class<T> api, Attempt attempt, PlatformClients clients, boolean isFresh) {
        Object proxy = Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                new PacedCalls(clients.built(api), attempt, clients, isFresh));
        return api.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        Call call = new Call(keeping(method), this::turn);
        Call.CURRENT.set(call);
        try {
            return answer(call, method, arguments);
        } catch (FetchFailedException e) {
            if (call.isSent()) {
                call.failed();
                heed(e.failure());
            }
            throw e;
        } finally {
            Call.CURRENT.remove();
            call.end().ifPresent(attempt::note);
        }
    }

    private Optional<ConditionalRequest> keeping(Method method) {
        return Optional.ofNullable(method.getAnnotation(Keepable.class))
                .map(keepable -> new ConditionalRequest(clients.kept(), attempt, method, keepable, isFresh));
    }

    private Pacer.Turn turn() {
        checkPauseAndDeadline();
        Pacer.Turn turn = waitForTurn();
        try {
            checkPauseAndDeadline();
            return turn;
        } catch (FetchFailedException | RequestNotSentException e) {
            turn.close();
            throw e;
        }
    }

    private Pacer.Turn waitForTurn() {
        try {
            return clients.pacer().take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(new Failure.Unreachable("told to stop while waiting for a turn"));
        }
    }

    /** Looked at before and after the waiting: a pause may have begun meanwhile. */
    private void checkPauseAndDeadline() {
        clients.hold().ifPresent(why -> {
            throw new RequestNotSentException(why);
        });
        Optional<Duration> pause = clients.pacer().pauseLeft();
        if (pause.isPresent()) {
            throw new FetchFailedException(new Failure.Refused("the platform asked for a pause", pause));
        }
        if (attempt.isOverdue()) {
            throw new FetchFailedException(new Failure.Unreachable("the time for this asking is used up"));
        }
    }

    private Object answer(Call call, Method method, Object @Nullable [] arguments) throws IllegalAccessException {
        try {
            // An adapter declares its interface package-private, in a package of its own.
            method.setAccessible(true);
            Object value = method.invoke(client, arguments);
            if (value == null) {
                throw new FetchFailedException(new Failure.Unreadable("an empty answer", call.excerpt()));
            }
            call.succeeded(value);
            return value;
        } catch (InvocationTargetException e) {
            return call.answeredByKept().orElseThrow(() -> failed(e, call));
        }
    }

    /** A platform that says how long to wait is heard at once, whatever becomes of this asking. */
    private void heed(Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            refused.retryAfter().ifPresent(clients.pacer()::pause);
        }
    }

    private static RuntimeException failed(Throwable cause, Call call) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            switch (t) {
                case FetchFailedException e -> {
                    return e;
                }
                case RequestNotSentException e -> {
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
