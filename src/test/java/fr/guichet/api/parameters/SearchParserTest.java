package fr.guichet.api.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.clock.GuichetClock;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.Cursor;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.Sort;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.Snapshots;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParserTest {

    private static final Instant NOW = Instant.parse("2021-04-13T08:00:00Z");
    private static final GuichetClock CLOCK = new GuichetClock(Clock.fixed(NOW, ZoneOffset.UTC), NOW, NOW, 1);
    private static final Gazetteer FRANCE = Gazetteer.load();

    private final SearchParser parser = new SearchParser(Campaign.load("covid-19"), new KnownPlaces(FRANCE), CLOCK);

    @AutoClose
    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void load() {
        snapshots.replaceCentres(List.of(Centres.centre("a", Centres.listing("one"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    departement=33&departement=2a               | departement=2A,33&departement=33
                    vaccine=moderna&dose=first                  | dose=FIRST&vaccine=Moderna&vaccine=moderna
                    near=48.8566,2.3522                         | near=48.86,2.35&radius=20
                    commune=54395                               | commune=54395&campaign=covid-19
                    days=sat,sun&limit=20                       | days=sun&days=sat
                    state=open                                  | state=open&fields=summary&sort=soonest
                    """)
    void equalQuestionsAreEqualValues(String one, String other) {
        assertEquals(search(one), search(other));
    }

    @Test
    void differentQuestionsAreNot() {
        assertNotEquals(search("daypart=morning"), search("daypart=evening"));
        assertNotEquals(search("bbox=6,48,7,49"), search("bbox=6,48,7,49.1"));
        assertNotEquals(search("commune=54395"), search("commune=54395&radius=10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vaccine=modena                              | vaccine     | did you mean 'moderna'?
                    dose=premiere                               | dose        | one of
                    audience=adult                              | audience    | did you mean 'adults'?
                    kind=pharmacie                              | kind        | did you mean 'pharmacy'?
                    platform=doctolibre                         | platform    | one of
                    state=opeen                                 | state       | did you mean 'open'?
                    days=samedi                                 | days        | did you mean 'sat'?
                    daypart=noon                                | daypart     | one of
                    region=99                                   | region      | one of
                    campaign=flu                                | campaign    | covid-19
                    departement=20                              | departement | 2A
                    commune=99999                               | commune     | INSEE
                    postcode=5400                               | postcode    | five digits
                    near=91,0                                   | near        | latitude
                    near=1e999,0                                | near        | latitude
                    near=48.8,2.3&radius=NaN                    | radius      | at most 200
                    near=48.8,2.3&radius=201                    | radius      | at most 200
                    near=48.8,2.3&radius=0                      | radius      | more than 0
                    bbox=7,48,6,49                              | bbox        | west before east
                    bbox=6,48,7                                 | bbox        | west,south
                    bbox=NaN,48,7,49                            | bbox        | west,south
                    from=+999999999-12-31                       | from        | a date
                    from=2021-02-30                             | from        | a date
                    limit=0                                     | limit       | 1 to 200
                    limit=201                                   | limit       | 1 to 200
                    limit=5&limit=6                             | limit       | once
                    cursor=nonsense                             | cursor      | next
                    fields=all                                  | fields      | did you mean 'full'?
                    sort=distance                               | sort        | a place to measure from
                    radius=10                                   | radius      | a place to measure from
                    radius=10&postcode=54000,33000              | radius      | a place to measure from
                    near=48.8,2.3&commune=54395                 | near        | one middle
                    commune=54395&departement=33                | departement | 54
                    region=44&departement=33                    | region      | a region in which
                    from=2021-04-20&to=2021-04-13               | to          | not before
                    from=2021-04-13&to=2021-06-12               | to          | 60 days
                    from=2021-04-13&to=2021-04-14&days=sun      | days        | a weekday between
                    to=2021-06-12                               | to          | 60 days from today
                    postcode=54 00                              | postcode    | five digits
                    limit=٥                                     | limit       | 1 to 200
                    near=48.69f,6.18                            | near        | latitude
                    near=48.69,6.18&radius=20d                  | radius      | kilometres
                    near=48.69,6.18&radius=0x1p3                | radius      | kilometres
                    bbox=6d,48,7,49                             | bbox        | west,south
                    vaccine=pfizer                              | vaccine     | did you mean 'pfizer-biontech'?
                    """)
    void whatIsWrongIsToldWithWhatWasExpected(String query, String parameter, String expected) {
        Problem problem = refusal(query);

        assertEquals("urn:guichet:problem:invalid-parameter", problem.type());
        assertEquals(parameter, problem.parameters().getFirst().name());
        String told = problem.parameters().getFirst().expected();
        assertTrue(told.contains(expected), told);
    }

    @ParameterizedTest
    @CsvSource({
        "commune=54395&postcode=75001, postcode, commune",
        "commune=54395&postcode=54520, postcode, commune",
        "commune=54395&postcode=75001&radius=10, postcode, commune",
        "postcode=54000&departement=75, departement, postcode",
        "postcode=54000&region=11, region, postcode",
        "commune=54395&region=11, region, commune",
        "commune=54395&departement=57, departement, commune",
        "departement=54&region=11, region, departement"
    })
    void placesThatContradictEachOtherAreRefusedAndBothAreNamed(String query, String one, String other) {
        assertEquals(
                List.of(one, other),
                refusal(query).parameters().stream()
                        .map(Problem.BadParameter::name)
                        .toList());
    }

    @Test
    void anUnknownParameterIsRefusedWithTheNearestName() {
        assertEquals(
                "There is no parameter 'dept': did you mean 'departement'?",
                refusal("dept=54").detail());
        assertEquals(
                "There is no parameter 'vacine': did you mean 'vaccine'?",
                refusal("vacine=moderna").detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2021-04-13&to=2021-06-11",
                "near=-90,180",
                "bbox=-180,-90,180,90",
                "radius=10&postcode=54000",
                "near=48.8566,-1e-7",
                "to=2021-06-11",
                "from=2021-06-01&to=2021-07-01",
                "commune=75056&postcode=75011",
                "commune=54395&postcode=54035",
                "commune=54395&postcode=54000,75001",
                "commune=54395&radius=60&departement=57",
                "postcode=54000&radius=60&region=11",
                "postcode=54000&departement=54&region=44"
            })
    void theEdgesAreAllowed(String query) {
        search(query);
    }

    @Test
    void distanceIsTheOrderWhereThereIsAMiddle() {
        assertEquals(Sort.SOONEST, search("departement=54").sort());
        assertEquals(Sort.DISTANCE, search("near=48.7,6.2").sort());
        assertEquals(Sort.DISTANCE, search("commune=54395").sort());
        assertEquals(Sort.DISTANCE, search("postcode=54000").sort());
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = cursor("sort=slots");

        assertEquals(
                Sort.SLOTS,
                search("sort=slots&cursor=" + cursor).after().orElseThrow().sort());
        assertEquals(
                "cursor", refusal("cursor=" + cursor).parameters().getFirst().name());
    }

    @ParameterizedTest
    @CsvSource({
        "'near=48.69,6.18', 'near=43.3,5.4'",
        "'near=48.69,6.18', 'near=48.69,6.18&radius=30'",
        "commune=54395, commune=54395&radius=30",
        "departement=54, departement=55",
        "state=open, state=none",
        "vaccine=moderna, daypart=evening",
        "from=2021-04-15, to=2021-04-15"
    })
    void aCursorOfAnotherQuestionIsRefused(String one, String other) {
        assertEquals(
                "cursor",
                refusal(other + "&cursor=" + cursor(one))
                        .parameters()
                        .getFirst()
                        .name());
    }

    @Test
    void aCursorLeadsOnHoweverItsQuestionIsWritten() {
        String cursor = cursor("vaccine=moderna,janssen&commune=54395&radius=30");

        search("radius=30.0&vaccine=janssen&vaccine=moderna&commune=54395&limit=3&fields=full&cursor=" + cursor);
    }

    /** Where a page of that search ended. */
    private String cursor(String query) {
        SearchQuestion question = search(query);
        return new Cursor(question.sort(), AvailabilityState.OPEN, -3, "a").encoded(question);
    }

    @Test
    void aLongValueIsToldShortened() {
        Problem problem = refusal("vaccine=" + "x".repeat(5_000));

        assertEquals(200, problem.parameters().getFirst().value().length());
    }

    private SearchQuestion search(String query) {
        return parser.search(sent(query), snapshots.current());
    }

    private Problem refusal(String query) {
        return assertThrows(ProblemException.class, () -> search(query)).problem();
    }

    private static Map<String, List<String>> sent(String query) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String pair : query.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            sent.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return sent;
    }
}
