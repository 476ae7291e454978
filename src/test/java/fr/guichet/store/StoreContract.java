package fr.guichet.store;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CentreIdentity.Closure;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.PlatformLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. Each claim saves, begins anew as after a restart, and looks what is there. */
abstract class StoreContract {

    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Departement NANCY = new Departement("54");
    private static final Departement REUNION = new Departement("974");
    private static final PlatformId OTHER = new PlatformId("hopital");
    private static final CentreId ID = new CentreId("a1");

    private Store store;

    /** A store without anything in it, writing nothing before it is logged to. */
    abstract Store opened();

    /** What the next start finds; a store that has no next start is the one it was. */
    abstract Store restarted(Store running);

    @BeforeEach
    void begin() {
        store = opened();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The one that is open now. */
    final Store running() {
        return store;
    }

    final void restart() {
        store = restarted(store);
    }

    private StoredState load() {
        LoadResult<StoredState> recalled = store.load();
        assertEquals(List.of(), recalled.missing());
        return recalled.value();
    }

    private static <T> T all(LoadResult<T> recalled) {
        assertEquals(List.of(), recalled.missing());
        return recalled.value();
    }

    @Test
    void aNewStoreIsEmpty() {
        assertEquals(StoredState.EMPTY, load());
        assertEquals(List.of(), all(store.decisions()));
        assertEquals(List.of(), all(store.audit(Instant.EPOCH, NOW)));
    }

    @Test
    void remembersTheLatestObservationOfEachListing() {
        store.save(listing("a1"), open(2, NOW));
        store.save(listing("b2"), open(1, NOW));
        store.flush();
        store.save(listing("a1"), open(3, NOW.plusSeconds(60)));
        store.save(listing("a1"), open(4, NOW.plusSeconds(120)));
        restart();

        assertEquals(
                Map.of(listing("a1"), open(4, NOW.plusSeconds(120)), listing("b2"), open(1, NOW)),
                load().observations());
    }

    @Test
    void remembersObservationsOfEveryShape() {
        List<Observation> shapes = Observed.ofEveryShape();
        Map<ListingId, Observation> expected = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            expected.put(listing("c" + i), shapes.get(i));
        }
        expected.forEach(store::save);
        restart();

        assertEquals(expected, load().observations());
    }

    @Test
    void remembersTheLatestLimitsOfEachPlatform() {
        PlatformLimits paused = new PlatformLimits(
                Centres.PLATFORM, Optional.of(NOW.plusSeconds(86_400)), Optional.empty(), LocalDate.of(2021, 4, 13), 7);
        PlatformLimits open =
                new PlatformLimits(OTHER, Optional.empty(), Optional.of(NOW.plusSeconds(30)), LocalDate.EPOCH, 0);
        store.save(
                new PlatformLimits(Centres.PLATFORM, Optional.empty(), Optional.empty(), LocalDate.of(2021, 4, 13), 6));
        store.save(open);
        store.flush();
        store.save(paused);
        restart();

        assertEquals(Set.of(paused, open), Set.copyOf(load().limits()));
        assertEquals(2, load().limits().size());
    }

    @Test
    void savedRecordsAreVisibleBeforeTheyAreWritten() {
        Decision pause = pause();
        store.save(pause);
        store.save(listing("a1"), open(2, NOW));

        assertEquals(List.of(pause), all(store.decisions()));
        assertEquals(List.of(pause), load().decisions());
        assertEquals(Set.of(listing("a1")), load().observations().keySet());
    }

    @Test
    void anExternalIdThatIsNoLongerListedBecomesAFormerOne() {
        store.save(CentreIdentity.seen(ID, List.of(registry("1"), mairie("1pid1")), NOW));
        restart();
        store.save(CentreIdentity.seen(ID, List.of(registry("1"), mairie("1pid2")), NOW.plusSeconds(60)));
        store.flush();
        store.save(CentreIdentity.seen(ID, List.of(registry("1"), mairie("1pid3")), NOW.plusSeconds(90)));
        restart();

        assertEquals(
                new CentreIdentity(
                        ID,
                        Set.of(registry("1"), mairie("1pid3")),
                        Set.of(mairie("1pid1"), mairie("1pid2")),
                        Optional.empty(),
                        Optional.empty(),
                        NOW,
                        NOW.plusSeconds(90)),
                load().identities().get(ID));
    }

    @Test
    void aCentreThatWasMergedOrClosedIsNeverForgotten() {
        CentreIdentity merged =
                CentreIdentity.seen(ID, List.of(registry("1")), NOW).withMergedInto(new CentreId("b2"));
        CentreIdentity closed = CentreIdentity.seen(new CentreId("c3"), List.of(registry("3")), NOW)
                .withClosure(new Closure(NOW, "fermé depuis le 13 avril"));
        store.save(merged);
        store.save(closed);
        store.flush();
        store.forget(NOW.plus(Duration.ofDays(10_000)));
        restart();

        assertEquals(Map.of(merged.id(), merged, closed.id(), closed), load().identities());
    }

    @Test
    void aMergeThatIsTakenBackIsNoMergeAnyMore() {
        CentreIdentity centre = CentreIdentity.seen(ID, List.of(registry("1")), NOW);
        store.save(centre.withMergedInto(new CentreId("b2")));
        restart();
        store.save(centre.withoutMerge());
        restart();

        assertEquals(
                Optional.empty(),
                Optional.ofNullable(load().identities().get(ID)).flatMap(CentreIdentity::mergedInto));
    }

    @Test
    void aDecisionIsActiveUntilItIsUndoneAndIsKeptForever() {
        Decision pause = pause();
        Decision notice = Decision.made(
                DecisionKind.NOTICE, "mairie", "{\"fr\":\"en panne\"}", "camille", NOW.plusSeconds(1), "appelé");
        store.save(pause);
        store.save(notice);
        restart();
        assertEquals(List.of(pause, notice), load().decisions());

        Decision undone = pause.undone("dominique", NOW.plusSeconds(60));
        store.save(undone);
        restart();
        store.forget(NOW.plus(Duration.ofDays(10_000)));

        assertEquals(List.of(notice), load().decisions());
        assertEquals(List.of(notice, undone), all(store.decisions()));
    }

    @Test
    void anIncidentIsOpenUntilItEnds() {
        Incident silent = incident("i1", NOW);
        Incident other = incident("i2", NOW.plusSeconds(1));
        store.save(silent);
        store.save(other);
        restart();
        assertEquals(List.of(silent, other), load().incidents());

        Incident ended = silent.ended(NOW.plusSeconds(600));
        store.save(ended);
        restart();

        assertEquals(List.of(other), load().incidents());
        assertEquals(List.of(other, ended), all(store.incidents(NOW, NOW.plusSeconds(10))));
    }

    @Test
    void incidentsOfAPeriodAreThoseThatLastedInIt() {
        Incident early = incident("i1", NOW).ended(NOW.plusSeconds(10));
        Incident lasting = incident("i2", NOW.plusSeconds(5));
        Incident late = incident("i3", NOW.plusSeconds(100));
        List.of(early, lasting, late).forEach(store::save);
        restart();

        assertEquals(List.of(lasting), all(store.incidents(NOW.plusSeconds(20), NOW.plusSeconds(100))));
        assertEquals(List.of(lasting, early), all(store.incidents(NOW, NOW.plusSeconds(100))));
    }

    @Test
    void everyAuditLineIsStoredAndReadByPeriod() {
        AuditLine first = AuditLine.of(NOW, "camille", "pause", "mairie", "done", "");
        AuditLine second = AuditLine.of(NOW.plusSeconds(1), "camille", "resume", "mairie", "refused", "déjà");
        AuditLine later = AuditLine.of(NOW.plusSeconds(60), "dominique", "pause", "mairie", "done", "");
        List.of(first, second, later).forEach(store::save);
        restart();

        assertEquals(List.of(second, first), all(store.audit(NOW, NOW.plusSeconds(60))));
    }

    @Test
    void talliesAreReadBySpanTimePlaceAndPlatform() {
        CountRecord hour = count(CountRecord.Span.HOUR, NOW, NANCY, Centres.PLATFORM, 3);
        CountRecord there = count(CountRecord.Span.HOUR, NOW, REUNION, Centres.PLATFORM, 4);
        CountRecord otherPlatform = count(CountRecord.Span.HOUR, NOW, NANCY, OTHER, 5);
        CountRecord nextHour = count(CountRecord.Span.HOUR, NOW.plusSeconds(3600), NANCY, Centres.PLATFORM, 6);
        CountRecord day = count(CountRecord.Span.DAY, NOW, NANCY, Centres.PLATFORM, 7);
        List.of(nextHour, hour, there, otherPlatform, day).forEach(store::save);
        restart();

        CountQuery hours = CountQuery.of(CountRecord.Span.HOUR, hour.start(), nextHour.start());
        assertEquals(List.of(otherPlatform, hour, there), all(store.history(hours)));
        assertEquals(
                List.of(hour),
                all(store.history(new CountQuery(
                        CountRecord.Span.HOUR,
                        hour.start(),
                        nextHour.start(),
                        Optional.of(NANCY),
                        Optional.of(Centres.PLATFORM)))));
        assertEquals(List.of(day), all(store.history(CountQuery.of(CountRecord.Span.DAY, day.start(), NOW))));
    }

    @Test
    void aLaterCountReplacesTheEarlierOne() {
        store.save(count(CountRecord.Span.HOUR, NOW, NANCY, Centres.PLATFORM, 3));
        restart();
        CountRecord later = count(CountRecord.Span.HOUR, NOW, NANCY, Centres.PLATFORM, 9);
        store.save(later);
        restart();

        assertEquals(
                List.of(later),
                all(store.history(CountQuery.of(
                        CountRecord.Span.HOUR, later.start(), later.start().plusSeconds(1)))));
    }

    @Test
    void hoursAreForgottenAfterThirtyDaysAndDaysAfterThreeYears() {
        CountRecord hour = count(CountRecord.Span.HOUR, NOW, NANCY, Centres.PLATFORM, 3);
        CountRecord day = count(CountRecord.Span.DAY, NOW, NANCY, Centres.PLATFORM, 4);
        store.save(hour);
        store.save(day);
        restart();

        store.forget(hour.start().plus(Duration.ofDays(30)));
        assertEquals(List.of(hour), kept(CountRecord.Span.HOUR));

        store.forget(hour.start().plus(Duration.ofDays(30)).plusSeconds(1));
        assertEquals(List.of(), kept(CountRecord.Span.HOUR));
        assertEquals(List.of(day), kept(CountRecord.Span.DAY));

        store.forget(day.start().plus(Duration.ofDays(3 * 366)).plusSeconds(1));
        restart();
        assertEquals(List.of(), kept(CountRecord.Span.DAY));
    }

    @Test
    void observationsOfListingsThatNobodyAsksAnyMoreAreForgotten() {
        store.save(listing("a1"), open(1, NOW));
        store.save(listing("b2"), open(1, NOW).failed(Observed.failure(NOW.plusSeconds(60))));
        store.flush();

        store.forget(NOW.plus(Duration.ofDays(30)).plusSeconds(30));
        assertEquals(Set.of(listing("b2")), load().observations().keySet());
        restart();

        assertEquals(Set.of(listing("b2")), load().observations().keySet());
    }

    @Test
    void closingTwiceAndSavingAfterwardsDoNothing() {
        store.save(listing("a1"), open(1, NOW));
        store.close();
        store.save(listing("b2"), open(1, NOW));
        store.flush();
        store.close();

        assertEquals(Set.of(listing("a1")), store.load().value().observations().keySet());
    }

    private List<CountRecord> kept(CountRecord.Span span) {
        return all(store.history(CountQuery.of(span, Instant.EPOCH, NOW.plus(Duration.ofDays(1)))));
    }

    private static ExternalId registry(String value) {
        return new ExternalId(ExternalId.REGISTRY, value);
    }

    private static ExternalId mairie(String value) {
        return new ExternalId("mairie", value);
    }

    static Decision pause() {
        return Decision.made(DecisionKind.PAUSE, "mairie", "", "camille", NOW, "à leur demande");
    }

    static Incident incident(String id, Instant start) {
        return new Incident(id, "mairie", "silent", "refused", start, Optional.empty(), 812, "429 depuis 12 h");
    }

    static CountRecord count(
            CountRecord.Span span, Instant at, Departement departement, PlatformId platform, int open) {
        return new CountRecord(
                span,
                span.startOf(at, departement),
                departement,
                platform,
                new CountRecord.Centres(open, 2, 3, 4, 5),
                new CountRecord.Slots(60, 7, 8));
    }
}
