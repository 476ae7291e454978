package fr.guichet.sandbox.platform;

import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A booking platform that the sandbox plays. */
public interface Platform {

    /** Its name, as it stands in request counters. */
    String name();

    /** Adds its routes; the name of each route is what its requests are counted under. */
    void mount(Router router);

    /**
     * What is really bookable at each of its places at that instant, past or future, whatever its routes would answer. Pure and slow: not for an
     * event loop.
     */
    List<PlaceTruth> listTruths(Instant at);

    /** The same for one place, by the id that Guichet serves it under; empty when there is no such place. */
    Optional<PlaceTruth> findTruth(String externalId, Instant at);

    /** The same for the places of one page; empty when there is no such page. */
    List<PlaceTruth> listTruths(String slug, Instant at);
}
