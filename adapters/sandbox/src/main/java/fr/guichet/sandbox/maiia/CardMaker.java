package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.SiteAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the cards that the links of a registry name: one per page, some of them groups, some renamed since. */
final class CardMaker {

    static final String CENTRES = "centre-de-vaccination";

    private static final String DENTISTS = "19";

    private final Dice dice;

    CardMaker(long seed) {
        this.dice = new Dice(seed).of("maiia");
    }

    /** Rows without a link to the platform are left out; of two rows with one page the first says where it is. */
    List<Card> cards(List<Site> sites) {
        Map<String, Card> byPage = new LinkedHashMap<>();
        for (Site site : sites) {
            MaiiaLink.find(site.link())
                    .ifPresent(link -> byPage.computeIfAbsent(link.path(), page -> card(site, link)));
        }
        List<Card> cards = new ArrayList<>(byPage.values());
        if (!sites.isEmpty()) {
            cards.add(demo(sites.getFirst(), true));
            cards.add(demo(sites.getLast(), false));
        }
        return List.copyOf(cards);
    }

    private Card card(Site site, MaiiaLink link) {
        Dice own = dice.of(link.path());
        boolean grouped = link.centre().isEmpty() && own.of("grouped").chance(12);
        return grouped ? group(site, link, own) : single(site, link, own);
    }

    private static Card single(Site site, MaiiaLink link, Dice own) {
        String id = link.centre().orElseGet(() -> ObjectId.of(own.of("centre")));
        boolean renamed = own.of("renamed").chance(15);
        String path = renamed ? link.path("nouveau-" + link.slug()) : link.path();
        return new Card(
                ObjectId.of(own.of("card")),
                CenterMaker.center(id, site.name(), Optional.of(path), link.kind(), site, own),
                List.of(),
                renamed ? List.of(link.path()) : List.of(),
                false,
                own.of("person").chance(35));
    }

    /** The link is the page of the group, or of the site at that address; the sites were created in one second. */
    private static Card group(Site site, MaiiaLink link, Dice own) {
        boolean linked = own.of("linked").chance(50);
        String slug = link.slug();
        String groupPath = linked ? link.path() : link.path("groupe-" + slug);
        String id = ObjectId.of(own.of("group"));
        Site sister = besides(site);
        List<Center> children = List.of(
                CenterMaker.center(
                        ObjectId.besides(id, own.of("first")),
                        site.name(),
                        Optional.of(linked ? link.path(slug + "-site-1") : link.path()),
                        link.kind(),
                        site,
                        own.of("first")),
                CenterMaker.center(
                        ObjectId.besides(id, own.of("second")),
                        sister.name(),
                        Optional.of(link.path(slug + "-site-2")),
                        link.kind(),
                        sister,
                        own.of("second")),
                CenterMaker.without(
                        ObjectId.besides(id, own.of("third")),
                        "Cabinet dentaire",
                        link.path(slug + "-dentistes"),
                        "cabinet-dentaire",
                        DENTISTS,
                        sister,
                        own.of("third")));
        Center group = CenterMaker.without(
                id, "Groupe " + site.name(), groupPath, link.kind(), Center.VACCINATION, sister, own);
        return new Card(ObjectId.of(own.of("card")), group, children, List.of(), false, false);
    }

    /** Another house in the town. */
    private static Site besides(Site site) {
        SiteAddress address = site.address();
        return new Site(
                site.gid(),
                site.name() + " (annexe)",
                new SiteAddress("", "", "Place de l'Annexe", address.postcode(), address.insee(), address.town()),
                site.latitude() + 0.01,
                site.longitude() + 0.01,
                "",
                site.phone());
    }

    private Card demo(Site site, boolean marked) {
        Dice own = dice.of(marked ? "demo" : "test");
        String path = "/centre-de-vaccination/75001-paris/" + (marked ? "demonstration" : "centre-de-test");
        Center center = CenterMaker.center(
                ObjectId.of(own.of("centre")), "Centre de démonstration", Optional.of(path), CENTRES, site, own);
        return new Card(
                marked ? ObjectId.of(own.of("card")) : Card.TEST_CARD, center, List.of(), List.of(), marked, false);
    }
}
