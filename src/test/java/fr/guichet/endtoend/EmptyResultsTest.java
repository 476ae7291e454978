package fr.guichet.endtoend;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.snapshot.FreshnessPolicy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page without slots shows the reason that the API gives, with one button. One centre of Nancy has a slot on Friday morning, the other is unknown. */
@QuarkusTest
@WithTestResource(OnStub.class)
class EmptyResultsTest {

    private static final String UNSEEN = "Nous ne pouvons pas dire s’il y a des créneaux.";
    private static final String FILTERED = "Aucun créneau vu avec ces filtres.";
    private static final String NOWHERE = "Nous ne connaissons aucun lieu de vaccination ici.";

    /** By then no answer of another test is fresh. */
    private static final Duration LATER = FreshnessPolicy.LONGEST_LIFE.plusHours(1);

    @Inject
    HandMovedTime time;

    @BeforeEach
    void oneIsSeenAndOneIsNot() {
        time.reset();
        time.forward(LATER);
        OnStub.stub().resetAll();
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-de-la-halle.json"))
                        .willReturn(okJson(BrokenPlatformTest.booking(101))));
        OnStub.stub()
                .stubFor(get(urlPathEqualTo("/booking/centre-du-port.json"))
                        .willReturn(aResponse().withStatus(200).withBody("{}")));
        OnStub.stub().stubFor(get(urlPathEqualTo("/availabilities.json")).willReturn(okJson("""
                                {"total": 1, "availabilities": [{"date": "2021-04-16", "slots": ["2021-04-16T10:35:00.000+02:00"]}]}
                                """)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(1).equals("open") && stateOf(2).equals("unknown"));
    }

    private static String stateOf(int gid) {
        String state = given().get("/api/v1/centres/registry:" + gid).jsonPath().getString("centre.state");
        return state == null ? "" : state;
    }

    private static String reason(String query) {
        return given().get("/api/v1/centres?state=open&" + query).jsonPath().getString("nothingFound.reason");
    }

    private static String page(String query) {
        return given().header("Accept", "text/html")
                .get("/recherche?" + query)
                .asString()
                .replace('\u00a0', ' ');
    }

    @Test
    void whatCouldNotBeSeenIsNamedBeforeWhatFiltersHide() {
        assertEquals("could-not-see", reason("departement=54&daypart=evening"));

        String page = page("lieu=54&moment=evening");

        assertThat(page, containsString(UNSEEN));
        assertThat(page, containsString("1 lieu avec créneaux ne correspond pas à vos filtres."));
        assertThat(page, containsString("Voir ce que nous n’avons pas pu voir"));
    }

    @Test
    void filtersAreNamedWhereEverythingElseWasSeen() {
        assertEquals("filters-too-narrow", reason("departement=54&kind=pharmacy"));

        String page = page("lieu=54&type=pharmacy");

        assertThat(page, containsString(FILTERED));
        assertThat(page, containsString("href=\"/recherche?lieu=54\">Effacer les filtres"));
        assertThat(page, not(containsString(NOWHERE)));
    }

    @Test
    void filtersAreNotBlamedWhereThereIsNoCentre() {
        assertEquals("nothing-in-place", reason("departement=55&kind=pharmacy"));

        assertThat(page("lieu=55&type=pharmacy"), containsString(NOWHERE));
    }

    @Test
    void offersAWiderCircleWithItsCounts() {
        assertEquals("nothing-in-place", reason("near=48.90,6.05&radius=10"));

        String page = page("lieu=48.90,6.05&rayon=10");

        assertThat(page, containsString(NOWHERE));
        assertThat(
                page,
                containsString(
                        "href=\"/recherche?lieu=48.90,6.05&amp;rayon=50\">Élargir à 50 km : 1 lieu avec créneaux</a>"));
    }
}
