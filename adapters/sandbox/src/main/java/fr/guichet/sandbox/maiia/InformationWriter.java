package fr.guichet.sandbox.maiia;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.SiteAddress;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the address, telephone and hours of a site. */
final class InformationWriter {

    private static final List<CardWire.Range> MORNING = List.of(new CardWire.Range("09:00", "12:30", 0));
    private static final List<CardWire.Range> DAY =
            List.of(new CardWire.Range("14:00", "18:30", 1), new CardWire.Range("09:00", "12:30", 0));

    private InformationWriter() {}

    static CardWire.PublicInformation of(Center center) {
        return new CardWire.PublicInformation(List.of(), List.of("CB", "CASH"), address(center), true, office(center));
    }

    /** Now and then a postcode stands where the INSEE code should, the point is missing, or the postcode. */
    private static CardWire.AddressWire address(Center center) {
        Site site = center.site();
        SiteAddress address = site.address();
        Dice dice = center.dice().of("address");
        String departement = address.departement().map(Departement::code).orElse(null);
        boolean muddled = dice.of("insee").chance(25);
        return new CardWire.AddressWire(
                address.number().isEmpty() ? null : address.number(),
                address.street(),
                dice.of("zip").chance(3) ? null : address.postcode(),
                address.town(),
                "France",
                muddled ? address.postcode() : address.insee(),
                dice.of("point").chance(20) ? null : CardWire.Point.of(site.latitude(), site.longitude()),
                address.full(),
                departement,
                locality(site, departement, dice));
    }

    private static CardWire.Locality locality(Site site, @Nullable String departement, Dice dice) {
        SiteAddress address = site.address();
        return new CardWire.Locality(
                ObjectId.of(dice.of("locality")),
                address.town(),
                address.insee(),
                "CITY",
                CardWire.Point.of(site.latitude() + 0.003, site.longitude() + 0.003),
                departement,
                address.postcode(),
                List.of(address.postcode()));
    }

    private static CardWire.Office office(Center center) {
        return new CardWire.Office(
                phone(center.site()).orElse(null),
                "contact@example.org",
                week(center.dice().of("hours")),
                true);
    }

    /** In pairs of digits, as people in France write them; numbers abroad and short ones as they are. */
    private static Optional<String> phone(Site site) {
        return PhoneNumber.listIn(site.phone()).stream()
                .findFirst()
                .map(PhoneNumber::value)
                .map(number -> number.matches("\\+33\\d{9}")
                        ? ("0" + number.substring(3)).replaceAll("(..)(?=.)", "$1 ")
                        : number);
    }

    /** Hours stay where they are on days that are closed; a day may be missing. */
    private static Map<String, CardWire.Day> week(Dice dice) {
        Map<String, CardWire.Day> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean open = day != DayOfWeek.SUNDAY
                    && (day != DayOfWeek.SATURDAY || dice.of("saturday").chance(60));
            if (!dice.of(day.name()).chance(4)) {
                week.put(day.name(), new CardWire.Day(day == DayOfWeek.SATURDAY ? MORNING : DAY, open));
            }
        }
        return week;
    }
}
