package fr.guichet.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.web.centre.Bookings;
import fr.guichet.web.centre.CentreCard;
import fr.guichet.web.centre.CentrePage;
import fr.guichet.web.centre.SilentLine;
import fr.guichet.web.search.ChoosePage;
import fr.guichet.web.search.FormChoices;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.text.Texts;
import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of platforms and registries is text on a page, whatever it holds. */
@QuarkusTest
class HostileTextTest {

    @Inject
    Texts texts;

    @Inject
    Engine engine;

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    @ParameterizedTest
    @EnumSource(AvailabilityState.class)
    void markupInAnyFieldOfACentreIsShownAsText(AvailabilityState state) {
        CentreCard.Booking way = new CentreCard.Booking(
                HOSTILE,
                HOSTILE,
                "https://example.org/?a=" + HOSTILE,
                state,
                HOSTILE,
                3,
                HOSTILE,
                HOSTILE,
                true,
                HOSTILE);
        CentreCard card = new CentreCard(
                "abc",
                "/lieu/abc-x",
                HOSTILE,
                CentreKind.OTHER,
                HOSTILE,
                true,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                state,
                3,
                2,
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                true,
                List.of(way),
                List.of(way),
                List.of(new CentreCard.PhoneLine(HOSTILE, HOSTILE)));
        CentrePage.Day day = new CentrePage.Day(
                HOSTILE,
                9,
                List.of(new CentrePage.Group(HOSTILE, HOSTILE, List.of(new CentrePage.Start(HOSTILE, HOSTILE)), 3)));
        CentrePage page = new CentrePage(
                card,
                List.of(new CentrePage.Hours(HOSTILE, HOSTILE)),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(day),
                List.of(day),
                List.of(new SilentLine(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 2, HOSTILE)),
                HOSTILE);

        String html = html("pages/centre", page);

        assertThat(html, not(containsString("<script>")));
        assertThat(html, not(containsString("<img")));
        assertThat(html, not(containsString("\"'>")));
        assertThat(html, containsString("&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "relative", "ftp://example.org/"})
    void aLinkThatNoBrowserShouldFollowIsNoLink(String link) {
        org.junit.jupiter.api.Assertions.assertEquals("", Bookings.href(URI.create(link)));
    }

    @Test
    void whatWasTypedIsShownAsText() {
        ChoosePage page = new ChoosePage(
                HOSTILE,
                List.of(new ChoosePage.Option("/recherche?lieu=1", HOSTILE, HOSTILE, HOSTILE)),
                List.of(new ChoosePage.Option("/recherche?lieu=1", HOSTILE, HOSTILE, HOSTILE)),
                FormChoices.of(HOSTILE, PageQuery.of(Map.of()), Campaign.load("covid-19"), texts));

        String html = html("pages/choose", page);

        assertThat(html, not(containsString("<script>")));
        assertThat(html, not(containsString("\"'>")));
    }

    private String html(String template, Object page) {
        return HtmlPostProcessor.html(
                engine.getTemplate(template).data("page", page).data("canonical", HOSTILE));
    }
}
