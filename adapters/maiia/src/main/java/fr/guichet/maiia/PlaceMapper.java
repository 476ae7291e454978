package fr.guichet.maiia;

import fr.guichet.model.Audience;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.spi.Nullables;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps sites and their cards to places. */
final class PlaceMapper {

    private static final String PHARMACY = "pharmacie";

    private PlaceMapper() {}

    /**
     * @param information of the site, the most specific first
     * @return empty when the site has no name
     */
    static Optional<Place> place(CardsWire.Center center, List<CardsWire.PublicInformation> information) {
        List<CardsWire.Address> addresses = information.stream()
                .flatMap(part -> Stream.ofNullable(part.address()))
                .toList();
        List<CardsWire.Office> offices = information.stream()
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

    /** Of the first that has any day. */
    private static OpeningHours hours(List<CardsWire.Office> offices) {
        return offices.stream()
                .map(office -> week(office.openingSchedules()))
                .filter(week -> !week.days().isEmpty())
                .findFirst()
                .orElse(OpeningHours.UNKNOWN);
    }

    /** The ranges of a day that is not active are stale: closed wins. A day without any is unknown. */
    static OpeningHours week(CardsWire.@Nullable Week wire) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (wire != null) {
                hours(on(wire, day)).ifPresent(hours -> days.put(day, hours));
            }
        }
        return new OpeningHours(days);
    }

    private static CardsWire.@Nullable Day on(CardsWire.Week week, DayOfWeek day) {
        return switch (day) {
            case MONDAY -> week.monday();
            case TUESDAY -> week.tuesday();
            case WEDNESDAY -> week.wednesday();
            case THURSDAY -> week.thursday();
            case FRIDAY -> week.friday();
            case SATURDAY -> week.saturday();
            case SUNDAY -> week.sunday();
        };
    }

    private static Optional<DayHours> hours(CardsWire.@Nullable Day day) {
        if (day == null) {
            return Optional.empty();
        }
        if (Boolean.FALSE.equals(day.isActive())) {
            return Optional.of(DayHours.Closed.CLOSED);
        }
        return DayHours.find(Nullables.in(day.schedules()).stream()
                .sorted(Comparator.comparing(
                        CardsWire.Range::position, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(range -> List.of(Nullables.text(range.startTime()), Nullables.text(range.endTime())))
                .toList());
    }
}
