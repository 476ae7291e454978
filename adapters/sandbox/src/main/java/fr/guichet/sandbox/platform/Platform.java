package fr.guichet.sandbox.platform;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A booking platform that the sandbox plays. */
public interface Platform {

    /** Its name, as it stands in request counters. */
    String name();

    /**
     * Adds its routes, which answer by {@link fr.guichet.sandbox.http.Answers}. The name of each, such as {@code doctolib/booking}, begins with the
     * platform's; its requests are counted under it and faults can be meant for it.
     */
    void mount(Router router);

    /**
     * The slugs and ids by which the centres are known that a request to one of its routes concerns, for faults that are meant for one centre. Here every
     * part of the path and every value of the query; a platform whose requests name a centre by something else says so.
     */
    default Set<String> listCentres(RoutingContext ctx) {
        Set<String> names = new HashSet<>();
        for (String part : ctx.normalizedPath().split("/", -1)) {
            names.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceFirst("\\.json$", ""));
        }
        ctx.queryParams().forEach((name, value) -> names.add(value));
        return names;
    }

    /**
     * What is really bookable at each of its places at that instant, past or future, whatever its routes would answer. Pure and slow: not for an
     * event loop.
     */
    List<PlaceTruth> listTruths(Instant at);

    /** The same for one place, by the id that Guichet serves it under; empty when there is no such place. */
    Optional<PlaceTruth> findTruth(String externalId, Instant at);

    /** The same for the places of one page; empty when there is no such page. */
    List<PlaceTruth> listTruths(String slug, Instant at);

    /** The same for what a link to that page means by that id: one place, as a rule; empty when nothing. */
    default List<PlaceTruth> listTruths(String slug, String place, Instant at) {
        return listTruths(slug, at).stream()
                .filter(truth -> truth.isNamed(place))
                .limit(1)
                .toList();
    }
}
