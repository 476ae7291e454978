package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests in Chromium. They are skipped with a message if it is not on the PATH. */
abstract class InBrowser {

    static final int NARROW = 320;
    static final int WIDE = 1280;

    private static final String ABSENT = "Chromium is not on the PATH: the pages were not tried in a browser";
    private static final String ANSWERED_WITH_A_PROBLEM = ".*status of (4\\d\\d|503).*";
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

    /** Checks that a page has no axe violation, no horizontal scrolling, no foreign request and no error in the console. Leaves a screenshot in {@code target/screens}. */
    void check(String path, int width, ColorScheme colours) {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        List<String> complaints = new CopyOnWriteArrayList<>();
        try (BrowserContext context = context(options(width).setColorScheme(colours))) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(address)) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().matches(ANSWERED_WITH_A_PROBLEM)) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address + path);

            keep(page, path + "-" + width);
            assertEquals(List.of(), violations(page), path + " at " + width);
            assertEquals(width, scrollWidth(page), "no horizontal scrolling of " + path);
            assertEquals(List.of(), elsewhere, "requests that leave the origin");
            assertEquals(List.of(), complaints, "what the browser complains about");
        }
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    static int scrollWidth(Page page) {
        return (int) page.evaluate("Math.max(innerWidth, document.documentElement.scrollWidth)");
    }

    static void keep(Page page, String name) {
        String file = name.replaceAll("[^A-Za-z0-9-]+", "_") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", file)));
    }

    /** The visible text, with plain spaces. */
    static String text(Page page) {
        return page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** A context that reaches no host but the service. */
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
