package fr.guichet.testkit;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One request that a platform answers.
 *
 * @param name for messages
 * @param question makes a new matcher of the requests meant
 * @param body the response without failure
 */
public record Route(String name, Supplier<MappingBuilder> question, String body) {

    /** Any request to that path. */
    public static Route get(String path, String body) {
        return get(path, Map.of(), body);
    }

    /** Requests to that path with these query parameters, whatever the others. */
    public static Route get(String path, Map<String, String> query, String body) {
        return new Route(
                path + (query.isEmpty() ? "" : " " + query),
                () -> {
                    MappingBuilder get = WireMock.get(WireMock.urlPathEqualTo(path));
                    query.forEach((name, value) -> get.withQueryParam(name, WireMock.equalTo(value)));
                    return get;
                },
                body);
    }

    /** Every two routes, in both orders. */
    static void pairs(List<Route> routes, BiConsumer<Route, Route> test) {
        for (Route first : routes) {
            routes.stream()
                    .filter(second -> !second.name().equals(first.name()))
                    .forEach(second -> test.accept(first, second));
        }
    }

    /** The same request, answered otherwise. */
    public Route answering(String otherBody) {
        return new Route(name, question, otherBody);
    }
}
