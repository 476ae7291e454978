package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes up the agendas of the places of one profile. */
final class AgendaMaker {

    private final List<BookingPlace> places;
    private final List<Motive> motives;
    private final Numbers numbers;

    AgendaMaker(List<BookingPlace> places, List<Motive> motives, Numbers numbers) {
        this.places = places;
        this.motives = motives;
        this.numbers = numbers;
    }

    /** All agendas, in the order of the page, which is not the order of their ids. */
    List<Agenda> agendas(boolean byPhoneOnly) {
        List<Agenda> agendas = new ArrayList<>();
        for (BookingPlace place : places) {
            List<Agenda> own = new ArrayList<>();
            if (byPhoneOnly) {
                own.add(agenda(place, true, Map.of(place.practice(), ids(true))));
            } else if (isWithoutOffer(place)) {
                own.add(elsewhere(place));
            } else {
                addWorking(place, own);
            }
            agendas.addAll(own.reversed());
        }
        return agendas;
    }

    /** One place in twenty has an agenda, for another practice than its own. */
    private boolean isWithoutOffer(BookingPlace place) {
        return place.dice().of("without offer").chance(5)
                && places.stream().noneMatch(other -> isSameAddress(place, other));
    }

    /** A place at the address of another one would be read as its alias. */
    private static boolean isSameAddress(BookingPlace place, BookingPlace other) {
        return !place.id().equals(other.id())
                && place.site()
                        .address()
                        .line()
                        .equalsIgnoreCase(other.site().address().line());
    }

    private Agenda elsewhere(BookingPlace place) {
        return agenda(place, false, Map.of(numbers.practice(), ids(true)));
    }

    private void addWorking(BookingPlace place, List<Agenda> own) {
        Dice dice = place.dice().of("agendas");
        int count = dice.of("count").pick(List.of(1, 1, 1, 2, 2, 3));
        for (int i = 0; i < count; i++) {
            own.add(working(place, dice.of(i), i));
        }
        if (dice.of("phantom").chance(25)) {
            own.add(agenda(place, false, Map.of(place.practice(), ids(false))));
        }
        if (dice.of("disabled").chance(10)) {
            own.add(agenda(place, true, Map.of(place.practice(), ids(true))));
        }
    }

    /** The first agenda of a place carries all; the others some; a few carry the same for a sister place too. */
    private Agenda working(BookingPlace place, Dice dice, int index) {
        List<Integer> carried = new ArrayList<>(ids(true));
        if (index > 0) {
            carried.removeIf(motive -> dice.of(motive).chance(30));
        } else {
            carried.addAll(ids(false));
        }
        Map<Long, List<Integer>> byPractice = new LinkedHashMap<>();
        byPractice.put(place.practice(), carried);
        BookingPlace sister = dice.of("sister").pick(places);
        boolean shared = !sister.id().equals(place.id())
                && !isWithoutOffer(sister)
                && dice.of("shared").chance(20);
        if (shared) {
            byPractice.put(sister.practice(), carried);
        }
        boolean hidesPractice = !shared && dice.of("hides").chance(5);
        return new Agenda(numbers.agenda(), place.practice(), !hidesPractice, false, all(), byPractice);
    }

    private Agenda agenda(BookingPlace place, boolean disabled, Map<Long, List<Integer>> byPractice) {
        return new Agenda(numbers.agenda(), place.practice(), true, disabled, all(), byPractice);
    }

    private List<Integer> all() {
        return motives.stream().map(Motive::id).toList();
    }

    private List<Integer> ids(boolean vaccination) {
        return motives.stream()
                .filter(motive -> motive.isVaccination() == vaccination)
                .map(Motive::id)
                .toList();
    }
}
