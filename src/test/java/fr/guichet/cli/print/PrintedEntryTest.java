package fr.guichet.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Audience;
import fr.guichet.model.CentreKind;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Address;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedEntryTest {

    @Test
    void rowsStandUnderTheirHeaderHoweverLongTheirTextIs() {
        String header = PrintedEntry.header(Terminal.NONE);
        for (String name : List.of("Halle", "Été".repeat(40), "💉".repeat(60))) {
            String row = PrintedEntry.text(listed(name, List.of()), Terminal.NONE);
            int link = row.indexOf("https:");

            assertEquals(header.indexOf("LINK"), row.codePointCount(0, link), row);
        }
    }

    @Test
    void warningsAndRejectionsAreToldByName() {
        Warning warning = new Warning("profile-unreadable", "no places");
        String row = PrintedEntry.text(listed("Halle", List.of(warning)), Terminal.NONE);
        String rejected = PrintedEntry.text(new CatalogueEntry.Rejected(7, Optional.empty(), warning), Terminal.NONE);

        assertTrue(row.endsWith("\n  profile-unreadable: no places"), row);
        assertEquals("row 7 rejected  profile-unreadable: no places", rejected);
    }

    @Test
    void eachEntryIsOneLineOfJson() {
        String json = Json.line(PrintedEntry.json(listed("Halle", List.of())));

        assertTrue(
                json.startsWith(
                        "{\"id\":\"mairie:1\",\"link\":\"https://mairie.example/1\",\"place\":{\"name\":\"Halle\""),
                json);
        assertEquals(1, json.lines().count());
    }

    private static CatalogueEntry listed(String name, List<Warning> warnings) {
        Place place = new Place(
                name,
                Address.UNKNOWN,
                Optional.empty(),
                CentreKind.OTHER,
                Audience.EVERYONE,
                List.of(),
                OpeningHours.UNKNOWN,
                Optional.empty());
        return new CatalogueEntry.Listed(
                new ExternalId("mairie", "1"),
                place,
                Optional.of("https://mairie.example/1"),
                PublicOpening.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                warnings);
    }
}
