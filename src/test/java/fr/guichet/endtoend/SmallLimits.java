package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Behind a proxy on this machine: a bucket of ten tokens that hardly fills, and one question that may wait. No platform is asked and nothing is rendered ahead. */
public final class SmallLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("guichet.collect.enabled", "false"),
                Map.entry("guichet.answers.ahead", "false"),
                Map.entry("guichet.trusted-proxies", "127.0.0.1,::1"),
                Map.entry("guichet.fair-use.burst", "10"),
                Map.entry("guichet.fair-use.per-second", "0.01"),
                Map.entry("guichet.fair-use.most-waiting", "1"),
                Map.entry("guichet.fair-use.partners.portal.key", "only-in-tests"),
                Map.entry("guichet.fair-use.partners.portal.burst", "50"),
                Map.entry("guichet.fair-use.partners.small.key", "of-a-small-one"),
                Map.entry("guichet.fair-use.partners.small.per-minute", "3"));
    }

    /** A request that the proxy reports as coming from this address. */
    static RequestSpecification client(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
