package fr.guichet.directory;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.directory.catalogue.CatalogueReading;
import fr.guichet.directory.identity.Identities;
import fr.guichet.directory.matching.MatchOverrides;
import fr.guichet.directory.matching.MatchOverrides.Pair;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Retired;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionBuilderTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    /** By its flag, or by its date alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceThatAPlatformListsIsShownThoughTheRegistryCallsItClosed(boolean flag) {
        SourceRecord closed = row("1").link("alpha", "stade?1").record(closed(flag));

        Edition edition =
                edition(List.of(closed), List.of(entry("alpha", "stade?1").record()));

        assertEquals(1, edition.index().centres().size());
        assertEquals(1, edition.report().contradictions());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClosedPlaceThatNoPlatformListsIsLeftOutAndItsIdSaysSo(boolean flag) {
        Edition edition = edition(List.of(row("1").record(closed(flag))), List.of());

        assertEquals(List.of(), edition.index().centres());
        assertEquals(
                Optional.of(new Retired.Closed("closed", NOW)),
                edition.index().findRetired(CentreId.firstSeenAs(row("1").id())));
    }

    @Test
    void aPrisonUnitStaysLeftOutWhateverIsListed() {
        PublicOpening walls = new PublicOpening(Optional.empty(), Optional.empty(), false, true);
        SourceRecord unit = row("1").link("alpha", "stade?1").record(walls);

        Edition edition =
                edition(List.of(unit), List.of(entry("alpha", "stade?1").record()));

        assertEquals(List.of(), edition.index().centres());
    }

    @Test
    void aPlaceIsFetchedOnceByTheCataloguesLinkAndNotByTheRowsAsWell() {
        Edition edition = edition(
                List.of(row("1").link("alpha", "stade").record()),
                List.of(entry("alpha", "stade?1").record()));

        List<String> asked = edition.targets().getOrDefault(new PlatformId("alpha"), List.of()).stream()
                .map(target -> target.ref().key())
                .toList();
        assertEquals(List.of("stade?1"), asked);
    }

    @Test
    void aHiddenListingIsNeitherFetchedNorListedAndItsCentreIsKnownToLackIt() {
        List<SourceRecord> rows = List.of(
                row("1").link("alpha", "stade").record(),
                row("2").at("9 quai du Port", 5_000).link("alpha", "stade").record());
        CentreId one = CentreId.firstSeenAs(row("1").id());
        ListingId hidden = new ListingId(one, new PlatformId("alpha"), "stade");

        Edition edition = edition(
                rows,
                List.of(),
                new DirectoryOverrides(MatchOverrides.NONE, Set.of(hidden), DirectoryOverrides.NONE.suppressed()));

        CentreIndex index = edition.index();
        assertEquals(List.of(), index.find(one).orElseThrow().listings());
        assertEquals("hidden", edition.unmatched().get(one), "rather than a centre to be called");
        assertTrue(index.hasHidden(one));
        CentreId two = CentreId.firstSeenAs(row("2").id());
        assertEquals(1, index.find(two).orElseThrow().listings().size(), "the same link of another centre stays");
        assertFalse(index.hasHidden(two));
        Set<CentreId> asked = edition.targets().values().stream()
                .flatMap(List::stream)
                .flatMap(target -> target.centres().stream())
                .collect(Collectors.toSet());
        assertEquals(Set.of(two), asked);
    }

    @Test
    void aHiddenListingThatIsThereNoMoreLeavesNoMark() {
        CentreId one = CentreId.firstSeenAs(row("1").id());
        ListingId hidden = new ListingId(one, new PlatformId("alpha"), "formerly");

        Edition edition = edition(
                List.of(row("1").link("alpha", "stade").record()),
                List.of(),
                new DirectoryOverrides(MatchOverrides.NONE, Set.of(hidden), DirectoryOverrides.NONE.suppressed()));

        assertFalse(edition.index().hasHidden(one));
    }

    @Test
    void whatAnOperatorJudgesIsOnePlaceOrTwo() {
        List<SourceRecord> rows =
                List.of(row("1").record(), row("2").at("9 quai du Port", 5_000).record());
        Pair pair = Pair.find("registry:2 registry:1").orElseThrow();

        assertEquals(
                1,
                edition(rows, List.of(), judged(new MatchOverrides(Set.of(pair), Set.of())))
                        .index()
                        .centres()
                        .size());
        List<SourceRecord> same = List.of(row("1").record(), row("2").record());
        assertEquals(1, edition(same, List.of()).index().centres().size());
        assertEquals(
                2,
                edition(same, List.of(), judged(new MatchOverrides(Set.of(), Set.of(pair))))
                        .index()
                        .centres()
                        .size());
    }

    private static DirectoryOverrides judged(MatchOverrides judgements) {
        return new DirectoryOverrides(judgements, Set.of(), DirectoryOverrides.NONE.suppressed());
    }

    private static PublicOpening closed(boolean flag) {
        Optional<LocalDate> closesOn = flag ? Optional.empty() : Optional.of(LocalDate.parse("2021-04-12"));
        return new PublicOpening(Optional.empty(), closesOn, flag, false);
    }

    private static Edition edition(List<SourceRecord> rows, List<SourceRecord> entries) {
        return edition(rows, entries, DirectoryOverrides.NONE);
    }

    private static Edition edition(List<SourceRecord> rows, List<SourceRecord> entries, DirectoryOverrides overrides) {
        CatalogueReading reading =
                new CatalogueReading(new PlatformId("alpha"), NOW, entries.size(), entries, new TreeMap<>());
        return new EditionBuilder(Gazetteer.load(), new LinkReader(List.of()), new Identities(), AddressIds.NONE)
                .build(rows, List.of(reading), overrides, Map.of(), NOW);
    }
}
