package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.registry.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All cards, and all centres by id. */
final class Population {

    private final List<Card> cards;
    private final Map<String, Center> centers = new LinkedHashMap<>();
    private final Map<String, Center> places = new LinkedHashMap<>();

    Population(List<Site> sites, long seed) {
        List<Card> all = new ArrayList<>(new CardMaker(seed).cards(sites));
        all.addAll(new PharmacyMaker(seed).cards(sites));
        this.cards = List.copyOf(all);
        for (Card card : cards) {
            centers.put(card.center().id(), card.center());
            card.children().forEach(child -> centers.put(child.id(), child));
            card.places().forEach(place -> places.put(place.id(), place));
        }
    }

    /** In the order of the directory. */
    List<Card> listCards() {
        return cards;
    }

    /** Where one is vaccinated or could be. */
    List<Center> listPlaces() {
        return List.copyOf(places.values());
    }

    /** Demonstrations included: they answer like any other. */
    Optional<Center> findCenter(String id) {
        return Optional.ofNullable(centers.get(id));
    }

    Optional<Center> findPlace(String id) {
        return Optional.ofNullable(places.get(id));
    }
}
