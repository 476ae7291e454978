package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.vertx.ext.web.RoutingContext;

/** One way in which an answer goes wrong. None of them blocks the thread it runs on. */
@JsonPropertyOrder("kind")
public sealed interface Fault permits Status, HtmlPage, Redirect, ConnectionReset, Latency, Alteration {

    /** Its name in requests for faults, in their list and in the request log. */
    @JsonProperty
    String kind();

    /** Makes it happen to a request that stands before its route: answers it, or lets it go on. */
    void meet(RoutingContext ctx);
}
