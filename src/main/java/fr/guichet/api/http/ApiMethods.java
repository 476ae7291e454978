package fr.guichet.api.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which methods an address of the API answers: told to who asks for that, and to who sends another. In front of resources, which know it of one class at a time: to them an address that can
 * only be posted to is none for everybody else.
 */
@Singleton
final class ApiMethods {

    private static final String API = "/api/v1";

    /** Each address is matched by at most one. */
    private static final List<Answered> ADDRESSES = List.of(
            new Answered(
                    "/(centres(/[^/]+(/slots)?)?|slots|days|communes|departements(/[^/]+)?|platforms|changes)",
                    "GET, HEAD, OPTIONS"),
            new Answered("/(openapi([.](json|ya?ml))?|docs(/.*)?)", "GET, HEAD, OPTIONS"),
            new Answered("/changes/stream", "GET, OPTIONS"),
            new Answered("/centres/[^/]+/(refresh|reports)", "POST, OPTIONS"));

    private final ProblemWriter problems;

    /** Addresses below the API, and what they answer as {@code Allow} tells it. */
    private record Answered(Pattern addresses, String allow) {

        Answered(String addresses, String allow) {
            this(Pattern.compile(addresses + "/?"), allow);
        }

        boolean answers(HttpMethod method) {
            return Arrays.asList(allow.split(", ", -1)).contains(method.name());
        }
    }

    ApiMethods(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(API + "/*").order(RouteOrder.API_METHODS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        Optional<Answered> answered = find(context.normalizedPath());
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.OPTIONS)) {
            answered.ifPresentOrElse(
                    address -> tell(address, context.response()),
                    () -> problems.write(Problem.ofStatus(404, "Not Found"), context.response()));
        } else if (answered.filter(address -> !address.answers(method)).isPresent()) {
            context.response().putHeader("Allow", answered.get().allow());
            problems.write(Problem.ofStatus(405, "Method Not Allowed"), context.response());
        } else {
            context.next();
        }
    }

    private static Optional<Answered> find(String path) {
        String address = path.substring(API.length());
        return ADDRESSES.stream()
                .filter(some -> some.addresses().matcher(address).matches())
                .findFirst();
    }

    private static void tell(Answered address, HttpServerResponse response) {
        response.putHeader("Allow", address.allow());
        response.putHeader("Access-Control-Allow-Methods", address.allow());
        response.end();
    }
}
