package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.SiteAddress;
import fr.guichet.sandbox.registry.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes pharmacies that no registry knows, in the towns of a registry; many of them have one name. */
final class PharmacyMaker {

    static final String PHARMACIES = "pharmacie";

    private static final List<String> NAMES = List.of(
            "Pharmacie du Centre",
            "Pharmacie de la Gare",
            "Pharmacie du Marché",
            "Grande Pharmacie",
            "Pharmacie des Écoles",
            "Pharmacie de l'Église");

    private final Dice dice;

    PharmacyMaker(long seed) {
        this.dice = new Dice(seed).of("maiia").of("pharmacies");
    }

    List<Card> cards(List<Site> sites) {
        Set<String> pages = new HashSet<>();
        List<Card> cards = new ArrayList<>();
        for (Site site : sites) {
            Dice own = dice.of(site.gid());
            String name = own.of("name").pick(NAMES);
            SiteAddress address = site.address();
            String page = "/pharmacie/" + address.postcode() + "-" + Slug.of(address.town()) + "/" + Slug.of(name);
            if (own.chance(18) && !address.postcode().isEmpty() && pages.add(page)) {
                cards.add(card(site, name, page, own));
            }
        }
        return List.copyOf(cards);
    }

    private static Card card(Site site, String name, String page, Dice own) {
        SiteAddress address = site.address();
        String number = Integer.toString(own.of("number").between(1, 60));
        Site here = new Site(
                site.gid(),
                name,
                new SiteAddress("", number, "Rue du Commerce", address.postcode(), address.insee(), address.town()),
                site.latitude() + 0.02,
                site.longitude() - 0.02,
                "",
                site.phone());
        Optional<String> path = own.of("without page").chance(4) ? Optional.empty() : Optional.of(page);
        return new Card(
                ObjectId.of(own.of("card")),
                CenterMaker.center(ObjectId.of(own.of("centre")), name, path, PHARMACIES, here, own),
                List.of(),
                List.of(),
                false,
                own.of("person").chance(50));
    }
}
