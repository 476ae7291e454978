package fr.guichet.testkit;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One question that a platform answers.
 *
 * @param name what tests call it
 * @param question a new matcher of the requests meant, each time it is asked for
 * @param body what it answers when all is well
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

    /** The same question, answered otherwise. */
    public Route answering(String otherBody) {
        return new Route(name, question, otherBody);
    }
}
