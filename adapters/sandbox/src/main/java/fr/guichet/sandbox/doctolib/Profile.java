package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.diary.Offer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A heading that motives stand under. */
    record Category(int id, String name) {}

    /** The path by which the listing links to it. */
    String path() {
        return "/" + kind + "/" + city + "/" + slug;
    }

    /** The one of a motive's carriers that an appointment was dealt to. */
    static Agenda carrier(List<Agenda> carriers, Offer offer) {
        return carriers.get(offer.ticket() % carriers.size());
    }

    /** What a link means by an id that is none any more: the place at the address that the registry knows, else all; empty when it never was one. */
    List<BookingPlace> listStale(String id) {
        for (BookingPlace place : places) {
            BookingPlace.StaleId stale = place.stale();
            if (stale != null && stale.isNamed(id)) {
                return stale.isAtKnownAddress() ? List.of(place) : places;
            }
        }
        return List.of();
    }

    /** The id that a correct reader gives one of its places. */
    String externalId(BookingPlace place) {
        return id + "pid" + place.number();
    }

    /** The slug, and the ids of all places. */
    Set<String> names() {
        return names(places);
    }

    /** The slug, and the ids of the places that the agenda belongs to. */
    Set<String> names(int agenda) {
        return names(agendas.stream()
                .filter(known -> known.id() == agenda)
                .flatMap(known -> places.stream().filter(place -> place.practice() == known.practice()))
                .toList());
    }

    private Set<String> names(List<BookingPlace> meant) {
        Set<String> names = new HashSet<>(Set.of(slug));
        meant.forEach(place -> names.addAll(List.of(place.id(), externalId(place))));
        return names;
    }

    /** The agendas that carry the motive at that place, among which its appointments are dealt, in the page's order. */
    List<Agenda> carriers(BookingPlace place, int motive) {
        return agendas.stream()
                .filter(agenda -> !agenda.disabled() && agenda.practice() == place.practice())
                .filter(agenda -> agenda.carries(motive, place.practiceSet()))
                .toList();
    }
}
