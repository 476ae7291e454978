package fr.guichet.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.api.http.ProblemException;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.clock.GuichetClock;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.PlatformId;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.Cursor;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.SearchService;
import fr.guichet.search.Sort;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and the API understand the same question in the same way, and refuse the same values. */
class QuestionParserTest {

    private static final Instant NOW = Instant.parse("2021-04-13T08:00:00Z");
    private static final GuichetClock CLOCK = new GuichetClock(Clock.fixed(NOW, ZoneOffset.UTC), NOW, NOW, 1);
    private static final KnownPlaces PLACES = new KnownPlaces(Gazetteer.load());
    private static final Campaign CAMPAIGN = Campaign.load("covid-19");

    private final QuestionParser pages = new QuestionParser(CAMPAIGN);
    private final SearchParser api = new SearchParser(CAMPAIGN, PLACES, CLOCK);

    @AutoClose
    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void load() {
        snapshots.replaceCentres(List.of(Centres.centre("a", Centres.listing("one"))));
        snapshots.report(new PlatformStatus(
                new PlatformId("doctolib"),
                "Doctolib",
                PlatformStatus.State.ANSWERING,
                NOW,
                Optional.empty(),
                1,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty()));
        snapshots.publish();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lieu=54395                             | commune=54395&radius=20
        lieu=54395&rayon=5                     | commune=54395&radius=5
        lieu=54395&rayon=2.5                   | commune=54395&radius=2.5
        lieu=75056                             | commune=75056&radius=20
        lieu=33                                | departement=33
        lieu=2A&rayon=abc                      | departement=2A
        lieu=33&tri=slots                      | departement=33&sort=slots
        lieu=48.69,6.18                        | near=48.69,6.18&radius=20
        lieu=48.6912,-6.1877&rayon=200         | near=48.69,-6.19&radius=200
        lieu=54395&vaccin=Moderna,janssen      | commune=54395&radius=20&vaccine=moderna&vaccine=janssen
        lieu=54395&vaccin=moderna&vaccin=janssen&dose=first | commune=54395&radius=20&vaccine=moderna,janssen&dose=first
        lieu=54395&du=2021-04-14&au=2021-04-20 | commune=54395&radius=20&from=2021-04-14&to=2021-04-20
        lieu=54395&jour=2021-04-16&du=x        | commune=54395&radius=20&from=2021-04-16&to=2021-04-16
        lieu=54395&public=children&type=pharmacy&etat=open&plateforme=doctolib | commune=54395&radius=20&audience=children&kind=pharmacy&state=open&platform=doctolib
        lieu=54395&jours=mon&jours=sat&moment=evening&tri=soonest | commune=54395&radius=20&days=mon,sat&daypart=evening&sort=soonest
        """)
    void aPageAsksWhatTheApiAsks(String page, String parameters) {
        assertEquals(api.search(parsed(parameters), snapshots.current()), search(page));
    }

    @Test
    void daysHaveNoOrderAndNoPage() {
        assertEquals(
                api.days(parsed("commune=54395&radius=20&dose=first"), snapshots.current()),
                days("lieu=54395&dose=first"));
    }

    @Test
    void theNextPageIsThatOfTheSameSearch() {
        SearchQuestion first = search("lieu=54395&dose=first");
        String cursor = new Cursor(Sort.DISTANCE, AvailabilityState.OPEN, 1.5, "a").encoded(first);

        assertTrue(search("lieu=54395&dose=first&suite=" + cursor).after().isPresent());
        assertRefused("lieu=54395&suite=" + cursor, "suite");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rayon=abc                             | rayon
        rayon=0                               | rayon
        rayon=201                             | rayon
        rayon=NaN                             | rayon
        vaccin=modena                         | vaccin
        vaccin=moderna,                       | vaccin
        dose=fourth                           | dose
        public=adult                          | public
        type=pharmacie                        | type
        plateforme=doctolibre                 | plateforme
        etat=ouvert                           | etat
        jours=samedi                          | jours
        moment=noon                           | moment
        tri=name                              | tri
        tri=distance&tri=soonest              | tri
        du=demain                             | du
        du=1999-12-31                         | du
        du=2021-04-14&du=2021-04-15           | du
        du=2021-04-20&au=2021-04-14           | au
        du=2021-04-20&au=2021-08-20           | au
        au=2022-04-20                         | au
        jour=2021-02-30                       | jour
        jour=2021-04-13&jours=mon             | jours
        suite=abc                             | suite
        """)
    void aBadValueIsNamed(String parameters, String name) {
        assertRefused("lieu=54395&" + parameters, name);
    }

    @Test
    void aDepartementHasNoMiddleToMeasureFrom() {
        assertRefused("lieu=33&tri=distance", "tri");
    }

    @Test
    void daysCheckTheFirstDayThatOneDayOverrides() {
        ProblemException refused = assertThrows(ProblemException.class, () -> days("lieu=54395&du=x"));

        assertEquals("du", refused.problem().parameters().getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaccin=x&dose=y&tri=z"})
    void allBadValuesAreNamedAtOnce(String parameters) {
        ProblemException refused = assertThrows(ProblemException.class, () -> search("lieu=54395&" + parameters));

        assertEquals(3, refused.problem().parameters().size());
        assertEquals(400, refused.problem().status());
    }

    private void assertRefused(String address, String name) {
        ProblemException refused = assertThrows(ProblemException.class, () -> search(address));

        assertEquals(400, refused.problem().status());
        assertFalse(refused.problem().parameters().isEmpty());
        assertEquals(name, refused.problem().parameters().getFirst().name());
    }

    private SearchQuestion search(String address) {
        PageQuery query = PageQuery.of(parsed(address));
        SearchContext context = context();
        return pages.search(query, place(query, context), context);
    }

    private SearchQuestion days(String address) {
        PageQuery query = PageQuery.of(parsed(address));
        SearchContext context = context();
        return pages.days(query, place(query, context), context);
    }

    private SearchContext context() {
        return new SearchService(snapshots, PLACES, CLOCK).current();
    }

    private static AskedPlace place(PageQuery query, SearchContext context) {
        return query.place()
                .flatMap(code -> AskedPlace.find(code, context.places()))
                .orElseThrow();
    }

    private static Map<String, List<String>> parsed(String address) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : address.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return values;
    }
}
