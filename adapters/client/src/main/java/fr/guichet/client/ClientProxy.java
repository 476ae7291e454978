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

/** The adapter's view of a built client: sends each call as paced requests, and ends it in a value or in one {@link Failure}. */
final class ClientProxy implements InvocationHandler {

    private final Object client;
    private final Attempt attempt;
    private final PlatformClients clients;
    private final boolean isFresh;

    private ClientProxy(Object client, Attempt attempt, PlatformClients clients, boolean isFresh) {
        this.client = client;
        this.attempt = attempt;
        this.clients = clients;
        this.isFresh = isFresh;
    }

    /** @param isFresh whether earlier cached responses must not be used */
    static <T> T of(Class<T> api, Attempt attempt, PlatformClients clients, boolean isFresh) {
        Object proxy = Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                new ClientProxy(clients.built(api), attempt, clients, isFresh));
        return api.cast(proxy);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        Optional<ConditionalRequest> conditional = conditional(method);
        try {
            PacedRequest request = new PacedRequest(conditional, this::turn, clients.redirects());
            Optional<Object> value = send(request, method, arguments);
            while (value.isEmpty()) {
                request = request.next();
                value = send(request, method, arguments);
            }
            return value.get();
        } finally {
            conditional.ifPresent(ConditionalRequest::end);
        }
    }

    private Optional<ConditionalRequest> conditional(Method method) {
        return Optional.ofNullable(method.getAnnotation(Keepable.class))
                .map(keepable -> new ConditionalRequest(clients.cache(), attempt, method, keepable, isFresh));
    }

    /** Sends one request and records its exchange. Returns the parsed response, empty for a redirect to follow. */
    private Optional<Object> send(PacedRequest request, Method method, Object @Nullable [] arguments)
            throws IllegalAccessException {
        PacedRequest.CURRENT.set(request);
        try {
            return response(request, method, arguments);
        } catch (FetchFailedException e) {
            if (request.isSent()) {
                request.failed();
                applyRetryAfter(e.failure());
            }
            throw e;
        } finally {
            PacedRequest.CURRENT.remove();
            request.end().ifPresent(exchange -> attempt.record(exchange, request.called()));
        }
    }

    private Optional<Object> response(PacedRequest request, Method method, Object @Nullable [] arguments)
            throws IllegalAccessException {
        try {
            // An adapter declares its interface package-private, in a package of its own.
            method.setAccessible(true);
            Object value = method.invoke(client, arguments);
            if (value == null) {
                throw new FetchFailedException(new Failure.Unreadable("an empty response", request.excerpt()));
            }
            request.succeeded(value);
            return Optional.of(value);
        } catch (InvocationTargetException e) {
            return request.isRedirected()
                    ? Optional.empty()
                    : Optional.of(request.cached().orElseThrow(() -> failed(e, request)));
        }
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
            throw new FetchFailedException(new Failure.Unreachable("interrupted while waiting for a turn"));
        }
    }

    /** Called before and after the wait: a pause may begin meanwhile. */
    private void checkPauseAndDeadline() {
        clients.hold().ifPresent(why -> {
            throw new RequestNotSentException(why);
        });
        Optional<Duration> pause = clients.pacer().pauseLeft();
        if (pause.isPresent()) {
            throw new FetchFailedException(new Failure.Refused("the platform asked for a pause", pause));
        }
        if (attempt.isOverdue()) {
            throw new FetchFailedException(new Failure.Unreachable("the time limit of this attempt has passed"));
        }
    }

    /** Pauses at once when the platform says for how long, whatever becomes of this attempt. */
    private void applyRetryAfter(Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            refused.retryAfter().ifPresent(clients.pacer()::pause);
        }
    }

    private static RuntimeException failed(Throwable cause, PacedRequest request) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            switch (t) {
                case FetchFailedException e -> {
                    return e;
                }
                case RequestNotSentException e -> {
                    return e;
                }
                case JsonProcessingException e -> {
                    return new FetchFailedException(new Failure.Unreadable(described(e), request.excerpt()));
                }
                default -> {}
            }
        }
        return new FetchFailedException(new Failure.Unreachable(rootOf(cause)));
    }

    private static String described(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
        return "not the expected JSON" + where + ": " + e.getOriginalMessage();
    }

    private static String rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
