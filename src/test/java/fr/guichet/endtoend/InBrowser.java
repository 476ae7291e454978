package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What tests in a real browser have in common. Without Chromium on the PATH they are skipped, and say so. */
abstract class InBrowser {

    static final int NARROW = 320;
    static final int WIDE = 1280;

    private static final String ABSENT = "Chromium is not on the PATH: the pages were not tried in a browser";
    private static final int HEIGHT = 900;

    private static @Nullable Chromium chromium;

    @TestHTTPResource("/")
    String address;

    @BeforeAll
    static void chromiumIsThere() {
        Optional<Path> executable = Chromium.find();
        Assumptions.assumeTrue(executable.isPresent(), ABSENT);
        chromium = Chromium.start(executable.orElseThrow());
    }

    @AfterAll
    static void closeIt() {
        Chromium started = chromium;
        if (started != null) {
            started.close();
        }
        chromium = null;
    }

    @BeforeEach
    void centresWereSeen() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            Response answer = given().get("/api/v1/centres?departement=33&state=open");
            return answer.statusCode() == 200 && answer.jsonPath().getInt("totals.open") > 2;
        });
    }

    static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT);
    }

    /** One that reaches nothing but this machine, whatever is clicked. */
    BrowserContext context(Browser.NewContextOptions options) {
        Chromium started = chromium;
        if (started == null) {
            throw new IllegalStateException(ABSENT);
        }
        BrowserContext context = started.browser().newContext(options);
        context.route(url -> !url.startsWith(address), route -> route.abort());
        return context;
    }
}
