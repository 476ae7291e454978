package fr.guichet.endtoend;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.AnswerCache;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When more questions wait than can be answered soon, the next is refused at once with a {@code Retry-After}. */
@QuarkusTest
@WithTestResource(OnStub.class)
@TestProfile(SmallLimits.class)
class LoadSheddingTest {

    private static final String CACHED = "/api/v1/departements/54";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Snapshots snapshots;

    @Inject
    AnswerCache cache;

    @Inject
    Gazetteer gazetteer;

    private final AtomicInteger clients = new AtomicInteger();
    private int questions;

    @BeforeEach
    void awaitCentres() {
        await().atMost(PATIENCE).until(() -> snapshots.current().isReady());
    }

    @Test
    void refusesARequestAtOnceWhenTooManyWaitAndServesItLater() throws Exception {
        fresh().get(CACHED).then().statusCode(200);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
        try {
            others.execute(() -> renderSlowly("55", begun, go));
            begun.await();
            Future<Integer> first =
                    others.submit(() -> fresh().get("/api/v1/departements/55").statusCode());
            await().atMost(PATIENCE).until(() -> statusOfANewQuestion() == 503);

            fresh().get(newQuestion())
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("urn:guichet:problem:overloaded"));
            fresh().get(CACHED).then().statusCode(200);

            go.countDown();
            assertEquals(200, first.get());
        } finally {
            go.countDown();
            others.shutdown();
        }
        await().atMost(PATIENCE).until(() -> statusOfANewQuestion() == 200);
    }

    /** A request for that département waits for this rendering. */
    private void renderSlowly(String code, CountDownLatch begun, CountDownLatch go) {
        DepartementEntry asked = gazetteer.listDepartements().stream()
                .filter(entry -> entry.departement().code().equals(code))
                .findFirst()
                .orElseThrow();
        cache.get(asked, snapshots.current(), (snapshot, at) -> {
            begun.countDown();
            awaitUninterruptibly(go);
            return new AnswerBody("{}", Instant.MAX);
        });
    }

    private static void awaitUninterruptibly(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int statusOfANewQuestion() {
        return fresh().get(newQuestion()).statusCode();
    }

    /** A question that has no cached response. */
    private String newQuestion() {
        questions++;
        return "/api/v1/centres?near=48.69,6.18&radius=" + questions;
    }

    /** A request of a client that has all its tokens. */
    private RequestSpecification fresh() {
        return SmallLimits.client("2001:db8:0:" + Integer.toHexString(clients.incrementAndGet()) + "::1");
    }
}
