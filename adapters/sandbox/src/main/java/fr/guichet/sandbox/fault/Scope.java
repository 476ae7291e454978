package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault is meant for: those to which all applies that is given. Nothing given is everything.
 *
 * @param platform by its name
 * @param route by its name, such as {@code doctolib/booking}
 * @param centre a slug or an id that the request concerns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(
        @Nullable String platform,
        @Nullable String route,
        @Nullable String centre) {

    /** A request as far as scopes look at it. */
    public record Asked(String platform, String route, Supplier<Set<String>> centres) {}

    boolean covers(Asked asked) {
        return (platform == null || platform.equals(asked.platform()))
                && (route == null || route.equals(asked.route()))
                && (centre == null || asked.centres().get().contains(centre));
    }
}
