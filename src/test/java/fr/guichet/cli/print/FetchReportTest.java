package fr.guichet.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.client.Exchange;
import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FetchReportTest {

    private static final Instant NOW = Instant.parse("2021-05-20T06:00:00Z");
    private static final PlatformId PLATFORM = new PlatformId("mairie");
    private static final URI LINK = URI.create("https://mairie.example/a");
    private static final CentreRef REF = CentreRef.of(PLATFORM, "a", LINK, Map.of());
    private static final Exchange EXCHANGE =
            new Exchange("GET", URI.create("http://localhost/a"), OptionalInt.of(200), Duration.ofMillis(12));

    @Test
    void onePlaceIsOneObjectWithTheDocumentedFieldsInTheirOrder() throws IOException {
        JsonNode json = json(asked(open()));

        assertEquals(
                List.of(
                        "platform",
                        "externalId",
                        "link",
                        "state",
                        "reason",
                        "partial",
                        "centre",
                        "nextAvailableHint",
                        "slots",
                        "requests",
                        "warnings",
                        "checkedAt"),
                names(json));
        assertEquals(
                List.of(
                        "name",
                        "address",
                        "postcode",
                        "commune",
                        "departement",
                        "lat",
                        "lon",
                        "kind",
                        "phone",
                        "hours"),
                names(json.path("centre")));
        assertEquals(
                List.of("id", "start", "vaccines", "doses", "audience", "quantity", "link"),
                names(json.path("slots").path(0)));
        assertEquals(List.of("code", "basis"), names(json.at("/slots/0/doses/0")));
        assertEquals(List.of("method", "url", "status", "millis"), names(json.at("/requests/0")));
        assertEquals(List.of("reason", "detail"), names(json.at("/warnings/0")));
    }

    @Test
    void whatIsMissingMakesItPartialAndIsAWarning() throws IOException {
        JsonNode json = json(asked(open()));

        assertTrue(json.path("partial").asBoolean());
        assertEquals("open", json.path("state").asText());
        assertEquals("slot-without-start", json.at("/warnings/0/reason").asText());
        assertEquals("missing", json.at("/warnings/1/reason").asText());
        assertEquals("Rappel: refused", json.at("/warnings/1/detail").asText());
    }

    @Test
    void severalPlacesAreAList() throws IOException {
        JsonNode json = json(asked(open(), Availability.unknown(UnknownReason.NO_ONLINE_BOOKING)));

        assertEquals(List.of("places"), names(json));
        assertEquals("no-online-booking", json.at("/places/1/reason").asText());
    }

    @Test
    void aFailureIsUnknownWithItsReasonAndNeverNone() throws IOException {
        JsonNode json = json(FetchReport.of(
                REF, new FetchResult.Failed<>(new Failure.Unreachable("500 at /a")), List.of(EXCHANGE), NOW));

        assertEquals("unknown", json.path("state").asText());
        assertEquals("unreachable", json.path("reason").asText());
        assertEquals("500 at /a", json.at("/warnings/0/detail").asText());
        assertTrue(json.path("centre").isNull());
    }

    @Test
    void peopleReadTheSameWithoutColoursWhereThereIsNoTerminal() {
        String text = PrintedFetch.text(asked(open()), "Mairie", Terminal.NONE);

        assertFalse(text.contains("\u001b"));
        assertTrue(text.contains("open, slots 1, partial"), text);
        assertTrue(text.contains("2021-05-21  moderna first  10:35"), text);
        assertTrue(text.contains("missing: Rappel: refused"), text);
        assertTrue(text.contains("200     12 ms  http://localhost/a"), text);
    }

    @Test
    void coloursShowOnATerminal() {
        String text = PrintedFetch.text(asked(open()), "Mairie", new Terminal(true, true));

        assertTrue(text.contains("\u001b[32mopen, slots 1\u001b[0m"), text);
        assertEquals(PrintedFetch.text(asked(open()), "Mairie", Terminal.NONE), text.replaceAll("\u001b\\[\\d+m", ""));
    }

    private static FetchReport asked(Availability... availabilities) {
        List<PlaceAvailability> places = new ArrayList<>();
        for (Availability availability : availabilities) {
            places.add(new PlaceAvailability("a" + places.size(), LINK, Optional.of(place()), availability));
        }
        return FetchReport.of(
                REF,
                new FetchResult.Fetched<>(
                        places,
                        List.of(new Warning("slot-without-start", "1 of Rappel")),
                        Provenance.of(PLATFORM, LINK, NOW)),
                List.of(EXCHANGE),
                NOW);
    }

    private static Availability open() {
        Slot slot = new Slot(
                "1",
                new SlotStart.At(OffsetDateTime.parse("2021-05-21T10:35:00+02:00")),
                OptionalInt.of(1),
                Set.of(new Vaccine("moderna")),
                Set.of(Dose.stated("first")),
                Audience.EVERYONE,
                Optional.of(LINK));
        return Availability.seen(
                Window.from(LocalDate.parse("2021-05-20")),
                List.of(slot),
                Optional.empty(),
                List.of(new Missing("Rappel", UnknownReason.REFUSED)));
    }

    private static Place place() {
        return new Place(
                "Salle des fêtes",
                new Address(
                        Optional.of("3 Rue du Moulin"),
                        Optional.of(new Postcode("38999")),
                        Optional.of("Valmont"),
                        Optional.empty()),
                Optional.of(new Position(45.1, 5.7, PositionPrecision.EXACT)),
                CentreKind.VACCINATION_CENTRE,
                Audience.EVERYONE,
                List.of(new PhoneNumber("+33199001234")),
                OpeningHours.UNKNOWN,
                Optional.empty());
    }

    private static JsonNode json(FetchReport asked) throws IOException {
        return new ObjectMapper().readTree(Json.pretty(asked.json()));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
