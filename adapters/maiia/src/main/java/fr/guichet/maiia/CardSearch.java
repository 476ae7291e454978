package fr.guichet.maiia;

import fr.guichet.spi.CentreRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Searches the directory for the sites that a link means: by the centre's id or the page's path, present or former, and when no card has either, by the page's slug in the town's postcode.
 * Several towns have a pharmacy of one name, so what stays ambiguous is not guessed. One use, one thread.
 */
final class CardSearch {

    private final MaiiaApi api;
    private final List<String> page;
    private final Optional<String> centre;

    private List<Site> found = List.of();
    private final Map<Set<String>, List<Site>> byPerson = new HashMap<>();
    private final Map<Set<String>, List<Site>> bySlug = new HashMap<>();

    CardSearch(MaiiaApi api, CentreRef ref) {
        this.api = api;
        this.page = MaiiaLink.page(ref);
        this.centre = Optional.ofNullable(ref.ids().get(MaiiaLink.CENTRE));
    }

    /** The sites meant, several for a group; none when no card matches. */
    List<Site> find() {
        for (String speciality : specialities()) {
            CardPages.walk(api, speciality, this::look);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return only(byPerson).or(() -> only(bySlug)).orElse(List.of());
    }

    /** The one that the link's own kind names comes first. */
    private Set<String> specialities() {
        Set<String> order = new LinkedHashSet<>(CardPages.SPECIALITIES);
        order.retainAll(Set.of(page.getFirst()));
        order.addAll(CardPages.SPECIALITIES);
        return order;
    }

    /** Until the site's own card was seen. */
    private boolean look(List<CardsWire.Card> cards) {
        cards.forEach(this::look);
        return found.isEmpty();
    }

    private void look(CardsWire.Card card) {
        List<Site> sites = Cards.sites(card);
        Set<List<String>> pages = Cards.pages(card);
        boolean whole =
                pages.contains(page) || centre.filter(Cards.id(card)::equals).isPresent();
        List<Site> meant = whole ? sites : sites.stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            lookForSlug(pages, sites);
        } else if (Cards.isOfCentre(card)) {
            found = meant;
        } else {
            byPerson.put(ids(meant), meant);
        }
    }

    private boolean isMeant(Site site) {
        return site.page().filter(page::equals).isPresent()
                || centre.filter(site.id()::equals).isPresent();
    }

    private void lookForSlug(Set<List<String>> pages, List<Site> sites) {
        List<Site> alike = pages.stream().anyMatch(this::hasSlug)
                ? sites
                : sites.stream()
                        .filter(site -> site.page().filter(this::hasSlug).isPresent())
                        .toList();
        if (!alike.isEmpty()) {
            bySlug.put(ids(alike), alike);
        }
    }

    private boolean hasSlug(List<String> other) {
        return other.getLast().equals(page.getLast())
                && MaiiaLink.postcode(other).equals(MaiiaLink.postcode(page));
    }

    private static Set<String> ids(List<Site> sites) {
        Set<String> ids = new HashSet<>();
        sites.forEach(site -> ids.add(site.id()));
        return ids;
    }

    private static Optional<List<Site>> only(Map<Set<String>, List<Site>> candidates) {
        return candidates.size() == 1 ? Optional.of(new ArrayList<>(candidates.values()).getFirst()) : Optional.empty();
    }
}
