package fr.guichet.search;

import static fr.guichet.search.Asked.centre;
import static fr.guichet.search.Asked.in;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreKind;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreSearchTest {

    private static final String TOMORROW = "2021-04-14T10:35:00+02:00";
    private static final String LATER = "2021-04-20T19:00:00+02:00";

    private static final Centre NANCY =
            in(centre("nancy", listing("n")), "54000", "54395", CentreKind.VACCINATION_CENTRE);
    private static final Centre LAXOU =
            in(Centres.centre("laxou", "54", 48.68, 6.15, listing("l")), "54520", "54304", CentreKind.PHARMACY);
    private static final Centre VAGUE =
            in(Centres.centre("vague", "54", 48.69, 6.19, listing("v")), "54000", "", CentreKind.PHARMACY);
    private static final Centre PARIS = in(
            Centres.centre("paris", "75", 48.86, 2.38, listing("p")), "75011", "75056", CentreKind.VACCINATION_CENTRE);

    private final Asked asked = new Asked()
            .with(NANCY, open(TOMORROW, LATER))
            .with(LAXOU, none())
            .with(VAGUE)
            .with(PARIS, open(TOMORROW));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | nancy paris vague laxou
                    departement=54                  | nancy vague laxou
                    region=44                       | nancy vague laxou
                    region=11                       | paris
                    region=44,11&departement=75     | paris
                    commune=54395                   | nancy vague
                    commune=54395&radius=5          | nancy vague laxou
                    commune=75111&radius=200&departement=75,54 | paris
                    commune=75056                   | paris
                    commune=75111                   | paris
                    commune=75112                   | ''
                    postcode=54000                  | nancy vague
                    postcode=54000,75011            | nancy paris vague
                    postcode=54520&radius=10        | nancy vague laxou
                    near=48.69,6.18&radius=1        | nancy vague
                    bbox=6.16,48.6,6.185,48.7       | nancy
                    bbox=6.1,48.6,6.2,48.7&state=none | laxou
                    kind=pharmacy                   | vague laxou
                    state=open&sort=slots           | nancy paris
                    daypart=evening                 | nancy vague laxou paris
                    from=2021-04-15&to=2021-04-30   | nancy vague laxou paris
                    """)
    void eachParameterFindsWhatItNames(String query, String ids) {
        assertEquals(ids.isEmpty() ? List.of() : List.of(ids.split(" ")), asked.ids(query));
    }

    @Test
    void distancesAreMeasuredFromTheCommuneThatWasMeant() {
        CentreSearch.Result result = asked.find("commune=54395&radius=10");

        assertTrue(result.page().stream().allMatch(found -> found.distanceKm().orElseThrow() < 5));
    }

    @Test
    void whatDoesNotMatchIsCountedBesideANone() {
        CentreMatch paris = asked.find("departement=75&daypart=evening").page().getFirst();

        assertEquals(AvailabilityState.NONE, paris.view().state());
        assertEquals(1, paris.view().otherSlots());
    }

    @Test
    void pagesHoldEveryCentreOnceWhileSlotsAreTaken() {
        Asked many = new Asked();
        for (int i = 0; i < 30; i++) {
            many.with(centre("c" + i, listing("one")), open("2021-04-14T%02d:30:00+02:00".formatted(8 + i % 10)));
        }
        List<String> seen = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            String query = "limit=7"
                    + next.map(cursor -> "&cursor=" + cursor.encoded(many.question("limit=7")))
                            .orElse("");
            CentreSearch.Result page = many.find(query);
            page.page().forEach(found -> seen.add(found.view().centre().id().value()));
            next = page.next();
            many.with(centre("new" + seen.size(), listing("one")), open("2021-04-14T08:05:00+02:00"));
        } while (next.isPresent());

        assertEquals(30, seen.size());
        assertEquals(30, Set.copyOf(seen).size());
    }

    @Test
    void nothingInThePlaceIsToldApartFromFiltersThatLeftNothing() {
        assertEquals(NothingFound.Reason.NOTHING_IN_PLACE, why("departement=33").reason());
        assertEquals(
                NothingFound.Reason.FILTERS_TOO_NARROW,
                why("departement=75&state=none").reason());
        assertEquals(
                NothingFound.Reason.COULD_NOT_SEE,
                why("departement=54&state=open&vaccine=janssen").reason());
    }

    @Test
    void itIsToldWhatEachFilterRemoved() {
        NothingFound why = why("departement=54&state=open&kind=pharmacy&vaccine=janssen");

        assertEquals(
                List.of(
                        new NothingFound.Narrowed(Filter.STATE, 2, 2),
                        new NothingFound.Narrowed(Filter.KIND, 1, 0),
                        new NothingFound.Narrowed(Filter.VACCINE, 0, 0)),
                why.narrowed());
        assertEquals(
                new NothingFound.Narrowed(Filter.DAYPART, 1, 1),
                why("departement=75&state=open&daypart=evening").narrowed().getLast());
    }

    @Test
    void noFilterRemovesLessThanNothing() {
        NothingFound why =
                why("departement=75&state=none&vaccine=novavax&from=2021-06-01&to=2021-06-03&daypart=morning");

        assertTrue(why.narrowed().stream().allMatch(one -> one.removed() >= 0), why.toString());
        assertEquals(
                1,
                why.narrowed().stream().mapToInt(NothingFound.Narrowed::removed).sum());
    }

    @Test
    void daysThatNobodyWasAskedAboutAreNotTheFaultOfASilentPlatform() {
        asked.snapshot();
        silence();

        NothingFound.Reason reason =
                why("departement=75&state=open&from=2021-06-01&to=2021-06-03").reason();

        assertEquals(NothingFound.Reason.BEYOND_WINDOW, reason);
        assertEquals(
                NothingFound.Reason.PLATFORMS_SILENT,
                why("departement=54&state=open&from=2021-06-01&to=2021-06-03").reason(),
                "one there was never seen");
    }

    @Test
    void aSilentPlatformMayHaveWhatWasNotFound() {
        asked.snapshot();
        silence();

        assertEquals(
                NothingFound.Reason.PLATFORMS_SILENT,
                why("departement=54&state=open&kind=pharmacy").reason());
        assertEquals(
                NothingFound.Reason.FILTERS_TOO_NARROW,
                why("departement=75&state=none").reason());
    }

    private void silence() {
        asked.snapshots()
                .report(new PlatformStatus(
                        Centres.PLATFORM,
                        "Mairie",
                        PlatformStatus.State.SILENT,
                        Asked.NOW,
                        Optional.of(UnknownReason.REFUSED),
                        4,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private NothingFound why(String query) {
        Snapshot snapshot = asked.snapshot();
        CentreSearch search = new CentreSearch(snapshot, Asked.NOW);
        SearchQuestion question = asked.parser().search(Asked.sent(query), snapshot);
        return NothingFound.of(question, search.find(question), search, snapshot)
                .orElseThrow();
    }
}
