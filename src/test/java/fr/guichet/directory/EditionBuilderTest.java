package fr.guichet.directory;

import static fr.guichet.directory.matching.Sightings.entry;
import static fr.guichet.directory.matching.Sightings.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.directory.matching.Judgements;
import fr.guichet.directory.matching.Sighting;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.PublicOpening;
import fr.guichet.snapshot.Retired;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionBuilderTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    /** By its flag, or by its date alone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceThatAPlatformListsIsShownThoughTheRegistryCallsItClosed(boolean flag) {
        Sighting closed = row("1").link("alpha", "stade?1").sighting(closed(flag));

        Edition edition =
                edition(List.of(closed), List.of(entry("alpha", "stade?1").sighting()));

        assertEquals(1, edition.index().centres().size());
        assertEquals(1, edition.report().contradictions());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClosedPlaceThatNoPlatformListsIsLeftOutAndItsIdSaysSo(boolean flag) {
        Edition edition = edition(List.of(row("1").sighting(closed(flag))), List.of());

        assertEquals(List.of(), edition.index().centres());
        assertEquals(
                Optional.of(new Retired.Closed("closed", NOW)),
                edition.index().findRetired(CentreId.firstSeenAs(row("1").id())));
    }

    @Test
    void aPrisonUnitStaysLeftOutWhateverIsListed() {
        PublicOpening walls = new PublicOpening(Optional.empty(), Optional.empty(), false, true);
        Sighting unit = row("1").link("alpha", "stade?1").sighting(walls);

        Edition edition =
                edition(List.of(unit), List.of(entry("alpha", "stade?1").sighting()));

        assertEquals(List.of(), edition.index().centres());
    }

    @Test
    void aPlaceIsAskedOnceByTheCataloguesLinkAndNotByTheRowsAsWell() {
        Edition edition = edition(
                List.of(row("1").link("alpha", "stade").sighting()),
                List.of(entry("alpha", "stade?1").sighting()));

        List<String> asked = edition.targets().getOrDefault(new PlatformId("alpha"), List.of()).stream()
                .map(target -> target.ref().key())
                .toList();
        assertEquals(List.of("stade?1"), asked);
    }

    private static PublicOpening closed(boolean flag) {
        Optional<LocalDate> closesOn = flag ? Optional.empty() : Optional.of(LocalDate.parse("2021-04-12"));
        return new PublicOpening(Optional.empty(), closesOn, flag, false);
    }

    private static Edition edition(List<Sighting> rows, List<Sighting> entries) {
        CatalogueReading reading =
                new CatalogueReading(new PlatformId("alpha"), NOW, entries.size(), entries, new TreeMap<>());
        return new EditionBuilder(Gazetteer.load(), new LinkReader(List.of()), new Identities())
                .build(rows, List.of(reading), Judgements.NONE, NOW);
    }
}
