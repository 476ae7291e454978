package fr.guichet.directory.matching;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        Matched matched = match(
                List.of(row("1").link("alpha", "stade?1").at("9 rue Haute", 5000)), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 alpha:stade?1"), places(matched));
        assertEquals(List.of("link"), rules(matched));
    }

    @Test
    void aKeyIsComparedWholeAndNotByItsBeginning() {
        Matched matched = match(
                List.of(row("1").link("alpha", "stade").at("9 rue Haute", 5000)),
                List.of(entry("alpha", "stade-nord")));

        assertEquals(Set.of("registry:1", "alpha:stade-nord"), places(matched));
        assertEquals(Map.of(id("registry:1"), "not-in-catalogue"), matched.unmatched());
    }

    @Test
    void aLinkSharedByThirtyRowsIsResolvedByPlaceAndNeverByOrder() {
        List<SourceRecords> rows = new ArrayList<>();
        List<SourceRecords> entries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row("r" + i).link("alpha", "department").at(i + " rue du Stade", i * 1000));
            entries.add(entry("alpha", "department?" + i).at((29 - i) + " rue du Stade", (29 - i) * 1000));
        }

        Matched matched = match(rows, entries);

        Set<String> expected = new java.util.HashSet<>();
        for (int i = 0; i < 30; i++) {
            expected.add("registry:r" + i + " alpha:department?" + (29 - i));
        }
        assertEquals(expected, places(matched));
        assertEquals(Set.of("link+address"), Set.copyOf(rules(matched)));
    }

    @Test
    void ofRowsThatShareALinkToOnePlaceOnlyTheOneThatStandsThereIsThatPlace() {
        Matched matched = match(
                List.of(
                        row("far").link("alpha", "stade?1").at("9 rue Haute", 5000),
                        row("there").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:far", "registry:there alpha:stade?1"), places(matched));
        assertEquals(Map.of(id("registry:far"), "link-of-another-place"), matched.unmatched());
    }

    @Test
    void twoPlacesOfThePageAtTheRowsAddressAreNotGuessedBetween() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town")),
                List.of(
                        entry("alpha", "town?1").named("Salle A"),
                        entry("alpha", "town?2").named("Salle B")));

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(matched));
        assertEquals(Map.of(id("registry:1"), "ambiguous"), matched.unmatched());
    }

    @Test
    void aPlaceThatOnePlatformListsTwiceUnderOneNameIsOneCentre() {
        Matched matched = match(List.of(), List.of(entry("alpha", "stade?1"), entry("alpha", "stade-bis?2")));

        assertEquals(Set.of("alpha:stade?1 alpha:stade-bis?2"), places(matched));
    }

    @Test
    void aRowForProfessionalsIsNotMergedIntoThePlaceForAllThatAPlatformLists() {
        Matched matched = match(
                List.of(row("all").link("alpha", "stade?1"), row("pro").forOnly(AudienceGroup.PROFESSIONALS)),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:all alpha:stade?1", "registry:pro"), places(matched));
    }

    @Test
    void aProfileWithSeveralPlacesGivesTheRowItsOwnAndMakesCentresOfTheOthers() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town").at("", 40)),
                List.of(
                        entry("alpha", "town?1").at("1 rue A", 0),
                        entry("alpha", "town?2").at("2 rue B", 2000).named("Mairie annexe")));

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(matched));
        assertEquals(List.of("link+distance"), rules(matched));
    }

    @Test
    void aRowThatFitsSeveralPlacesOfItsPageIsQueuedAndNotGuessed() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town").at("", 40).named("Ville")),
                List.of(
                        entry("alpha", "town?1").at("1 rue A", 0).named("Salle A"),
                        entry("alpha", "town?2").at("2 rue B", 80).named("Salle B")));

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(matched));
        assertEquals(
                List.of(new Ambiguity(
                        id("registry:1"), List.of(id("alpha:town?1"), id("alpha:town?2")), "several-places-fit")),
                matched.ambiguities());
        assertEquals(Map.of(id("registry:1"), "ambiguous"), matched.unmatched());
    }

    @Test
    void aPlaceOnTwoPlatformsIsOneCentre() {
        Matched matched = match(
                List.of(row("1").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1"), entry("beta", "pasteur?7").at("1, rue du stade", 30)));

        assertEquals(Set.of("registry:1 alpha:stade?1 beta:pasteur?7"), places(matched));
        assertEquals(Set.of("link", "address+name"), Set.copyOf(rules(matched)));
    }

    @Test
    void aStaleLinkIsFollowedToThePlaceOfItsPageAtTheSameAddress() {
        Matched matched = match(
                List.of(row("1").link("alpha", "stade?99")),
                List.of(
                        entry("alpha", "stade?1"),
                        entry("alpha", "stade?2").at("9 rue Haute", 5000).named("Haute")));

        assertEquals(Set.of("registry:1 alpha:stade?1", "alpha:stade?2"), places(matched));
        assertEquals(List.of("stale-link+address"), rules(matched));
    }

    @Test
    void aStaleLinkWithoutAPlaceThereStaysAlone() {
        Matched matched = match(
                List.of(row("1").link("alpha", "stade?99").at("5 rue Basse", -3000)),
                List.of(entry("alpha", "stade?2").at("9 rue Haute", 5000)));

        assertEquals(Set.of("registry:1", "alpha:stade?2"), places(matched));
        assertEquals(Map.of(id("registry:1"), "stale-link"), matched.unmatched());
    }

    @Test
    void aPlatformsCentreThatTheRegistryDoesNotKnowIsACentre() {
        assertEquals(Set.of("alpha:stade?1"), places(match(List.of(), List.of(entry("alpha", "stade?1")))));
    }

    @Test
    void aRowWithoutLinkThatAPlatformListsIsOnePlaceByNearnessAndName() {
        Matched matched = match(List.of(row("1").at("", 60)), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 alpha:stade?1"), places(matched));
        assertEquals(List.of("distance+name"), rules(matched));
    }

    @Test
    void nearnessWithoutANameThatFitsIsNoMatch() {
        Matched matched = match(List.of(row("1").at("", 60).named("Pôle médical")), List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1", "alpha:stade?1"), places(matched));
    }

    @Test
    void anEntryThatFitsTwoRowsIsQueuedAndNotGuessed() {
        Matched matched = match(
                List.of(
                        row("1").at("", 60).named("Gymnase Pasteur salle 1"),
                        row("2").at("", -60).named("Gymnase Pasteur salle 2")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1", "registry:2", "alpha:stade?1"), places(matched));
        assertEquals("several-places-fit", matched.ambiguities().getFirst().reason());
    }

    @Test
    void twoRowsThatAreOnePlaceAreOneCentre() {
        Matched matched = match(
                List.of(row("1").link("alpha", "stade?1"), row("2").link("alpha", "stade?1")),
                List.of(entry("alpha", "stade?1")));

        assertEquals(Set.of("registry:1 registry:2 alpha:stade?1"), places(matched));
    }

    @Test
    void twoRowsForTwoPublicsStayApart() {
        Matched matched = match(
                List.of(
                        row("1").link("alpha", "x?1"),
                        row("2").link("alpha", "x?1").forOnly(AudienceGroup.PROFESSIONALS)),
                List.of());

        assertEquals(Set.of("registry:1", "registry:2"), places(matched));
        assertEquals("other-audience", matched.ambiguities().getFirst().reason());
    }

    @Test
    void oneRowThatIsTwoPlacesIsTheOneAtItsAddress() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town")),
                List.of(
                        entry("alpha", "town?1"),
                        entry("alpha", "town?2").at("3 rue Neuve", 900).named("Neuve")));

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(matched));
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

        Matched matched = match(rows, entries, addresses, MatchOverrides.NONE);

        assertEquals(Set.of("registry:1 alpha:town?1", "alpha:town?2"), places(matched));
        assertEquals(List.of("link+address-id"), rules(matched));
        assertEquals(
                Map.of(id("registry:1"), "link-of-several-places"),
                match(rows, entries).unmatched());
    }

    @Test
    void twoPlacesAtOneKnownAddressAreNotGuessedBetween() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town").at("5 bis av. Neuve", 5000)),
                List.of(
                        entry("alpha", "town?1").at("5bis Avenue Neuve", 9000).named("Salle A"),
                        entry("alpha", "town?2").at("5 b Avenue Neuve", 9000).named("Salle B")),
                address -> Optional.of("54395_1_5"),
                MatchOverrides.NONE);

        assertEquals(Set.of("registry:1", "alpha:town?1", "alpha:town?2"), places(matched));
    }

    @Test
    void addressesThatAreNoHouseAreNotTheSame() {
        Matched matched = match(
                List.of(row("1").link("alpha", "town").at("lieu-dit", 5000)),
                List.of(
                        entry("alpha", "town?1").at("zone", 9000),
                        entry("alpha", "town?2").at("place", 12_000)),
                address -> Optional.empty(),
                MatchOverrides.NONE);

        assertEquals(3, matched.clusters().size());
    }

    @Test
    void aPlatformWhoseCatalogueWasNotReadSaysNothingAgainstALink() {
        Matched matched = Matcher.match(
                List.of(row("1").link("alpha", "stade?1").sighting()),
                List.of(),
                Set.of(),
                AddressIds.NONE,
                MatchOverrides.NONE);

        assertEquals(Map.of(), matched.unmatched());
    }

    private static Matched match(List<SourceRecords> rows, List<SourceRecords> entries) {
        return match(rows, entries, MatchOverrides.NONE);
    }

    private static Matched match(List<SourceRecords> rows, List<SourceRecords> entries, MatchOverrides judgements) {
        return match(rows, entries, AddressIds.NONE, judgements);
    }

    private static Matched match(
            List<SourceRecords> rows, List<SourceRecords> entries, AddressIds addresses, MatchOverrides judgements) {
        return Matcher.match(
                rows.stream().map(SourceRecords::sighting).toList(),
                entries.stream().map(SourceRecords::sighting).toList(),
                READ,
                addresses,
                judgements);
    }

    private static Set<String> places(Matched matched) {
        return matched.clusters().stream()
                .map(cluster -> cluster.sightings().stream()
                        .map(sighting -> sighting.id().toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    private static List<String> rules(Matched matched) {
        return matched.clusters().stream()
                .flatMap(cluster -> cluster.evidence().stream())
                .map(MergeEvidence::rule)
                .toList();
    }

    private static ExternalId id(String text) {
        List<String> parts = Stream.of(text.split(":", 2)).toList();
        return new ExternalId(parts.getFirst(), parts.getLast());
    }
}
