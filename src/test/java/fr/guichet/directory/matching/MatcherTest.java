package fr.guichet.directory.matching;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.MergeEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final Set<PlatformId> READ = Set.of(new PlatformId("alpha"), new PlatformId("beta"));

    @Test
    void aLinkThatNamesAPlaceIsThatPlaceWhereverTheRowStands() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade?1").at("9 rue Haute", 5000)), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 alpha:stade?1"), places(result));
        assertEquals(List.of("link"), rules(result));
    }

    @Test
    void aKeyIsComparedWholeAndNotByItsBeginning() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade").at("9 rue Haute", 5000)),
                List.of(entry("alpha", "stade-nord")));

        assertEquals(Set.of("registry:1", "alpha:stade-nord"), places(result));
        assertEquals(Map.of(id("registry:1"), "not-in-catalogue"), result.unmatched());
    }

    @Test
    void aLinkSharedByThirtyRowsIsResolvedByPlaceAndNeverByOrder() {
        List<SourceRecords> rows = new ArrayList<>();
        List<SourceRecords> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row("r" + i).link("alpha", "department").at(i + " rue du Stade", i * 1000));
            entries.add(entry("alpha", "department?" + i).at((29 - i) + " rue du Stade", (29 - i) * 1000));
        }

        Matcher.Result result = match(rows, entries);

        Set<String> expected = new java.util.HashSet<>();
        for (int i = 0; i < 30; i++) {
            expected.add("registry:r" + i + " alpha:department?" + (29 - i));
        }
        assertEquals(expected, places(result));
        assertEquals(Set.of("link+address"), Set.copyOf(rules(result)));
    }

    @Test
    void ofRowsThatShareALinkToOnePlaceOnlyTheOneThatStandsThereIsThatPlace() {
        Matcher.Result result = match(
                List.of(
                        row("far").link("alpha", "stade?1").at("9 rue Haute", 5000),
                        row("there").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:far", "registry:there alpha:stade?1"), places(result));
        assertEquals(Map.of(id("registry:far"), "link-of-another-place"), result.unmatched());
    }

    @Test
    void twoPlacesOfThePageAtTheRowsAddressAreNotGuessedBetween() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town")),
                List.of(
                        entry("alpha", "town?1").named("Salle A"),
                        entry("alpha", "town?2").named("Salle B")));

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(result));
        assertEquals(Map.of(id("registry:1"), "ambiguous"), result.unmatched());
    }

    @Test
    void aPlaceThatOnePlatformListsTwiceUnderOneNameIsOneCentre() {
        Matcher.Result result = match(List.of(), List.of(entry("alpha", "stade?1"), entry("alpha", "stade-bis?2")));

        assertEquals(Set.of("alpha:stade?1 alpha:stade-bis?2"), places(result));
    }

    @Test
    void aRowForProfessionalsIsNotMergedIntoThePlaceForAllThatAPlatformLists() {
        Matcher.Result result = match(
                List.of(row("all").link("alpha", "stade?1"), row("pro").forOnly(AudienceGroup.PROFESSIONALS)),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:all alpha:stade?1", "registry:pro"), places(result));
    }

    @Test
    void aProfileWithSeveralPlacesGivesTheRowItsOwnAndMakesCentresOfTheOthers() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town").at("", 40)),
                List.of(
                        entry("alpha", "town?1").at("1 rue A", 0),
                        entry("alpha", "town?2").at("2 rue B", 2000).named("Mairie annexe")));

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(result));
        assertEquals(List.of("link+distance"), rules(result));
    }

    @Test
    void aRowThatFitsSeveralPlacesOfItsPageIsQueuedAndNotGuessed() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town").at("", 40).named("Ville")),
                List.of(
                        entry("alpha", "town?1").at("1 rue A", 0).named("Salle A"),
                        entry("alpha", "town?2").at("2 rue B", 80).named("Salle B")));

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(result));
        assertEquals(
                List.of(new Ambiguity(
                        id("registry:1"), List.of(id("alpha:town?1"), id("alpha:town?2")), "several-places-fit")),
                result.ambiguities());
        assertEquals(Map.of(id("registry:1"), "ambiguous"), result.unmatched());
    }

    @Test
    void aPlaceOnTwoPlatformsIsOneCentre() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1"), entry("beta", "pasteur?7").at("1, rue du stade", 30)));

        assertEquals(Set.of("registry:1 alpha:stade?1 beta:pasteur?7"), places(result));
        assertEquals(Set.of("link", "address+name"), Set.copyOf(rules(result)));
    }

    @Test
    void aStaleLinkIsFollowedToThePlaceOfItsPageAtTheSameAddress() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade?99")),
                List.of(
                        entry("alpha", "stade?1"),
                        entry("alpha", "stade?2").at("9 rue Haute", 5000).named("Haute")));

        assertEquals(Set.of("registry:1 alpha:stade?1", "alpha:stade?2"), places(result));
        assertEquals(List.of("stale-link+address"), rules(result));
    }

    @Test
    void aStaleLinkWithoutAPlaceThereStaysAlone() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade?99").at("5 rue Basse", -3000)),
                List.of(entry("alpha", "stade?2").at("9 rue Haute", 5000)));

        assertEquals(Set.of("registry:1", "alpha:stade?2"), places(result));
        assertEquals(Map.of(id("registry:1"), "stale-link"), result.unmatched());
    }

    @Test
    void aPlatformsCentreThatTheRegistryDoesNotKnowIsACentre() {
        assertEquals(Set.of("alpha:stade?1"), places(match(List.of(), List.of(entry("alpha", "stade?1")))));
    }

    @Test
    void aRowWithoutLinkThatAPlatformListsIsOnePlaceByNearnessAndName() {
        Matcher.Result result = match(List.of(row("1").at("", 60)), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 alpha:stade?1"), places(result));
        assertEquals(List.of("distance+name"), rules(result));
    }

    @Test
    void nearnessWithoutANameThatFitsIsNoMatch() {
        Matcher.Result result =
                match(List.of(row("1").at("", 60).named("Pôle médical")), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1", "alpha:stade?1"), places(result));
    }

    @Test
    void anEntryThatFitsTwoRowsIsQueuedAndNotGuessed() {
        Matcher.Result result = match(
                List.of(
                        row("1").at("", 60).named("Gymnase Pasteur salle 1"),
                        row("2").at("", -60).named("Gymnase Pasteur salle 2")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1", "registry:2", "alpha:stade?1"), places(result));
        assertEquals("several-places-fit", result.ambiguities().getFirst().reason());
    }

    @Test
    void twoRowsThatAreOnePlaceAreOneCentre() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "stade?1"), row("2").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 registry:2 alpha:stade?1"), places(result));
    }

    @Test
    void twoRowsForTwoPublicsStayApart() {
        Matcher.Result result = match(
                List.of(
                        row("1").link("alpha", "x?1"),
                        row("2").link("alpha", "x?1").forOnly(AudienceGroup.PROFESSIONALS)),
                List.of());

        assertEquals(Set.of("registry:1", "registry:2"), places(result));
        assertEquals("other-audience", result.ambiguities().getFirst().reason());
    }

    @Test
    void oneRowThatIsTwoPlacesIsTheOneAtItsAddress() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town")),
                List.of(
                        entry("alpha", "town?1"),
                        entry("alpha", "town?2").at("3 rue Neuve", 900).named("Neuve")));

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(result));
    }

    @Test
    void operatorsHaveTheFirstWordAndTheLast() {
        MatchOverrides.Pair pair = new MatchOverrides.Pair(id("registry:1"), id("alpha:far?1"));
        List<SourceRecords> rows = List.of(row("1"));
        List<SourceRecords> entries =
                List.of(entry("alpha", "far?1").at("9 rue Haute", 9000).named("Loin"));

        assertEquals(
                Set.of("registry:1 alpha:far?1"),
                places(match(rows, entries, new MatchOverrides(Set.of(pair), Set.of()))));
        assertEquals(
                Set.of("registry:1", "alpha:far?1"),
                places(match(
                        List.of(row("1").link("alpha", "far?1")),
                        entries,
                        new MatchOverrides(Set.of(), Set.of(pair)))));
    }

    @Test
    void ofThePlacesBehindOneLinkTheAddressBaseTellsWhichIsSpeltOtherwise() {
        List<SourceRecords> rows = List.of(row("1").link("alpha", "town").at("5 bis av. du Général-Neuf", 5000));
        List<SourceRecords> entries = List.of(
                entry("alpha", "town?1").at("5bis Avenue Neuf", 9000),
                entry("alpha", "town?2").at("8 rue Haute", 12_000));
        AddressIds addresses = address -> address.street().map(street -> street.contains("Neuf") ? "54395_1_5" : "o");

        Matcher.Result result = match(rows, entries, addresses, MatchOverrides.NONE);

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(result));
        assertEquals(List.of("link+address-id"), rules(result));
        assertEquals(
                Map.of(id("registry:1"), "link-of-several-places"),
                match(rows, entries).unmatched());
    }

    @Test
    void twoPlacesAtOneKnownAddressAreNotGuessedBetween() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town").at("5 bis av. Neuve", 5000)),
                List.of(
                        entry("alpha", "town?1").at("5bis Avenue Neuve", 9000).named("Salle A"),
                        entry("alpha", "town?2").at("5 b Avenue Neuve", 9000).named("Salle B")),
                address -> Optional.of("54395_1_5"),
                MatchOverrides.NONE);

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(result));
    }

    @Test
    void addressesThatAreNoHouseAreNotTheSame() {
        Matcher.Result result = match(
                List.of(row("1").link("alpha", "town").at("lieu-dit", 5000)),
                List.of(
                        entry("alpha", "town?1").at("zone", 9000),
                        entry("alpha", "town?2").at("place", 12_000)),
                address -> Optional.empty(),
                MatchOverrides.NONE);

        assertEquals(3, result.clusters().size());
    }

    @Test
    void aPlatformWhoseCatalogueWasNotReadSaysNothingAgainstALink() {
        Matcher.Result result = Matcher.match(
                List.of(row("1").link("alpha", "stade?1").record()),
                List.of(),
                Set.of(),
                AddressIds.NONE,
                MatchOverrides.NONE);

        assertEquals(Map.of(), result.unmatched());
    }

    private static Matcher.Result match(List<SourceRecords> rows, List<SourceRecords> entries) {
        return match(rows, entries, MatchOverrides.NONE);
    }

    private static Matcher.Result match(
            List<SourceRecords> rows, List<SourceRecords> entries, MatchOverrides overrides) {
        return match(rows, entries, AddressIds.NONE, overrides);
    }

    private static Matcher.Result match(
            List<SourceRecords> rows, List<SourceRecords> entries, AddressIds addresses, MatchOverrides overrides) {
        return Matcher.match(
                rows.stream().map(SourceRecords::record).toList(),
                entries.stream().map(SourceRecords::record).toList(),
                READ,
                addresses,
                overrides);
    }

    private static Set<String> places(Matcher.Result result) {
        return result.clusters().stream()
                .map(cluster -> cluster.records().stream()
                        .map(record -> record.id().toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    private static List<String> rules(Matcher.Result result) {
        return result.clusters().stream()
                .flatMap(cluster -> cluster.evidence().stream())
                .map(MergeEvidence::rule)
                .toList();
    }

    private static ExternalId id(String text) {
        List<String> parts = Stream.of(text.split(":", 2)).toList();
        return new ExternalId(parts.getFirst(), parts.getLast());
    }
}
