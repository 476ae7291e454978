package fr.guichet.maiia;

import fr.guichet.model.Audience;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.Nullables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a site, by itself and by its card. */
final class PlaceMapper {

    private static final String PHARMACY = "pharmacie";

    private PlaceMapper() {}

    /**
     * @param told what is said of the site, the closest to it first
     * @return empty when the site has no name
     */
    static Optional<Place> place(CardsWire.Center center, List<CardsWire.PublicInformation> told) {
        List<CardsWire.Address> addresses =
                told.stream().flatMap(part -> Stream.ofNullable(part.address())).toList();
        List<CardsWire.Office> offices = told.stream()
                .flatMap(part -> Stream.ofNullable(part.officeInformation()))
                .toList();
        return PlainText.clean(Nullables.text(center.name()))
                .map(name -> new Place(
                        name,
                        addresses.stream()
                                .findFirst()
                                .map(AddressMapper::address)
                                .orElse(Address.UNKNOWN),
                        AddressMapper.position(addresses),
                        kind(center),
                        Audience.EVERYONE,
                        phones(offices),
                        hours(offices),
                        Optional.empty()));
    }

    private static CentreKind kind(CardsWire.Center center) {
        return Nullables.text(center.url()).contains(PHARMACY) ? CentreKind.PHARMACY : CentreKind.VACCINATION_CENTRE;
    }

    private static List<PhoneNumber> phones(List<CardsWire.Office> offices) {
        return offices.stream()
                .flatMap(office -> PhoneNumber.listIn(Nullables.text(office.phoneNumber())).stream())
                .distinct()
                .toList();
    }

    /** Of the first that tells any day. */
    private static OpeningHours hours(List<CardsWire.Office> offices) {
        return offices.stream()
                .map(office -> HoursMapper.week(office.openingSchedules()))
                .filter(week -> !week.days().isEmpty())
                .findFirst()
                .orElse(OpeningHours.UNKNOWN);
    }
}
