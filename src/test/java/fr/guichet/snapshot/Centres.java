package fr.guichet.snapshot;

import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Listing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Invented centres, listings and answers for tests. */
public final class Centres {

    public static final PlatformId PLATFORM = new PlatformId("mairie");
    public static final URI LINK = URI.create("https://mairie.example/centre");
    public static final Window WINDOW = Window.from(LocalDate.parse("2021-04-13"));

    private Centres() {}

    /** A centre in Nancy, with a telephone, on that many listings. */
    public static Centre centre(String id, Listing... listings) {
        return centre(id, "54", 48.69, 6.18, listings);
    }

    public static Centre centre(String id, String departement, double lat, double lon, Listing... listings) {
        Address address = new Address(
                Optional.of("1 rue des Tanneurs"),
                Postcode.find(departement.length() == 3 ? departement + "00" : departement + "000"),
                Optional.of("Valmont"),
                Optional.empty());
        Place place = new Place(
                "Centre " + id,
                address,
                Optional.of(new Position(lat, lon, PositionPrecision.EXACT)),
                CentreKind.VACCINATION_CENTRE,
                Audience.EVERYONE,
                List.of(new PhoneNumber("+33199001234")),
                OpeningHours.UNKNOWN,
                Optional.empty());
        return new Centre(
                new CentreId(id),
                new Departement(departement),
                place,
                PublicOpening.ALWAYS,
                List.of(new ExternalId(ExternalId.REGISTRY, id)),
                Arrays.asList(listings),
                Optional.empty());
    }

    public static Centre withUnreadLink(Centre centre, String link) {
        return new Centre(
                centre.id(),
                centre.departement(),
                centre.place(),
                centre.opening(),
                centre.externalIds(),
                centre.listings(),
                Optional.of(link));
    }

    public static Listing listing(String key) {
        return new Listing(PLATFORM, key, LINK);
    }

    /** A slot of Moderna, first dose. */
    public static Slot slot(String start) {
        return slot(start, "moderna", "first");
    }

    public static Slot slot(String start, String vaccine, String dose) {
        return new Slot(
                start + vaccine,
                new SlotStart.At(OffsetDateTime.parse(start)),
                OptionalInt.of(1),
                Set.of(new Vaccine(vaccine)),
                Set.of(Dose.stated(dose)),
                Audience.EVERYONE,
                Optional.empty());
    }

    public static Availability open(String... starts) {
        return Availability.seen(
                WINDOW, Arrays.stream(starts).map(Centres::slot).toList(), Optional.empty(), List.of());
    }

    public static Availability none() {
        return Availability.seen(WINDOW, List.of(), Optional.empty(), List.of());
    }

    public static Answer answer(Availability availability, Instant checkedAt) {
        return new Answer(
                Optional.of("1pid1"), LINK, availability, new ObservationTimes(checkedAt, checkedAt, checkedAt));
    }
}
