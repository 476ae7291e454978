package fr.guichet.sandbox.doctolib;

import java.util.List;

/** One page of the platform: an organisation with its places. */
record Profile(
        int id,
        String kind,
        String city,
        String slug,
        String name,
        List<Category> categories,
        List<Motive> motives,
        List<Agenda> agendas,
        List<BookingPlace> places) {

    /** The path by which the listing links to it. */
    String path() {
        return "/" + kind + "/" + city + "/" + slug;
    }

    /** The agendas that carry the motive at that place, among which its appointments are dealt, in the page's order. */
    List<Agenda> carriers(BookingPlace place, int motive) {
        return agendas.stream()
                .filter(agenda -> !agenda.disabled() && agenda.practice() == place.practice())
                .filter(agenda -> agenda.carries(motive, place.practiceSet()))
                .toList();
    }
}
