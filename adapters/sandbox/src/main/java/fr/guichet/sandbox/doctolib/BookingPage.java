package fr.guichet.sandbox.doctolib;

import fr.guichet.model.PhoneNumber;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a profile as its booking page. */
final class BookingPage {

    private static final int SPECIALITY = 5494;

    private BookingPage() {}

    static BookingWire of(Profile profile) {
        return new BookingWire(new BookingWire.Data(
                new BookingWire.ProfileWire(
                        profile.id(), profile.name(), "le " + profile.name(), null, true, null, "Français"),
                List.of(new BookingWire.Speciality(SPECIALITY, "Vaccination COVID-19", "profession")),
                profile.categories().stream()
                        .map(category -> new BookingWire.CategoryWire(category.id(), category.name()))
                        .toList(),
                motives(profile),
                profile.agendas().stream()
                        .map(agenda -> agenda(profile, agenda))
                        .toList(),
                profile.places().stream().map(BookingPage::place).toList(),
                List.of(),
                true,
                new Dice(profile.id()).below(4000)));
    }

    private static List<BookingWire.MotiveWire> motives(Profile profile) {
        List<BookingWire.MotiveWire> motives = new ArrayList<>();
        for (Motive motive : profile.motives()) {
            motives.add(new BookingWire.MotiveWire(
                    motive.id(),
                    motive.name(),
                    motive.ref(),
                    motive.category(),
                    motive.isVaccination(),
                    motive.first(),
                    motive.daysToSecond(),
                    motive.newPatients(),
                    false,
                    motives.size(),
                    profile.id(),
                    SPECIALITY));
        }
        return motives;
    }

    private static BookingWire.AgendaWire agenda(Profile profile, Agenda agenda) {
        return new BookingWire.AgendaWire(
                agenda.id(),
                agenda.showsPractice() ? agenda.practice() : null,
                agenda.disabled(),
                false,
                agenda.motives(),
                agenda.byPractice(),
                null,
                profile.id(),
                SPECIALITY,
                null,
                List.of(),
                false,
                true);
    }

    private static BookingWire.PlaceWire place(BookingPlace place) {
        Site site = place.site();
        Optional<String> phone = phone(site);
        boolean landline = place.dice().of("landline").chance(70);
        return new BookingWire.PlaceWire(
                place.id(),
                List.of(place.practice()),
                site.name(),
                site.name(),
                site.address().line(),
                site.address().full(),
                site.address().postcode(),
                site.address().town(),
                site.latitude(),
                site.longitude(),
                landline ? phone.orElse(null) : null,
                landline ? null : phone.orElse(null),
                hours(place.dice().of("hours")),
                null,
                true,
                true,
                null);
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

    private static List<BookingWire.Hours> hours(Dice dice) {
        List<List<String>> ranges = dice.pick(List.of(
                List.of(List.of("09:00", "18:00")), List.of(List.of("09:00", "12:30"), List.of("13:30", "18:00"))));
        boolean saturdays = dice.of("saturday").chance(50);
        List<BookingWire.Hours> hours = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            hours.add(new BookingWire.Hours(day % 7, ranges, day < 6 || (day == 6 && saturdays)));
        }
        return hours;
    }
}
