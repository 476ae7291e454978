package fr.guichet.maiia;

import fr.guichet.model.campaign.DataFile;
import fr.guichet.spi.Nullables;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card of the directory stands for: one site, or the sites of a group, which has no slots of its own. */
final class Cards {

    private static final String CENTER = "CENTER";
    private static final String VACCINATION_PLACE = "VAC01";
    private static final Set<String> TEST_CARDS = Set.copyOf(DataFile.lines(Cards.class, "test-cards.txt"));

    private Cards() {}

    /** Whether it is the site's own card, rather than a person's who works there. */
    static boolean isOfCentre(CardsWire.Card card) {
        return CENTER.equals(card.type());
    }

    /** Whether it shows how the platform works, and no real place. */
    static boolean isDemo(CardsWire.Card card) {
        CardsWire.Center center = card.center();
        return TEST_CARDS.contains(Nullables.text(card.id())) || (center != null && isDemo(center));
    }

    private static boolean isDemo(CardsWire.Center center) {
        return Boolean.TRUE.equals(center.isDemo());
    }

    static boolean isGroup(CardsWire.Card card) {
        CardsWire.Center center = card.center();
        return center != null && !Nullables.in(center.childCenters()).isEmpty();
    }

    /** The site; of a group, its vaccination places. */
    static List<Site> sites(CardsWire.Card card) {
        CardsWire.Center center = card.center();
        if (center == null || isDemo(card)) {
            return List.of();
        }
        return isGroup(card)
                ? Nullables.in(center.childCenters()).stream()
                        .filter(child -> isVaccinationPlace(child) && !isDemo(child))
                        .map(child -> site(child, child.url(), present(child.publicInformation()), card, List.of()))
                        .toList()
                : List.of(site(
                        center,
                        siteUrl(center, card),
                        present(center.publicInformation(), card.publicInformation()),
                        card,
                        Nullables.in(card.consultationReasons())));
    }

    /** The pages that mean the card as a whole, former ones included. */
    static Set<List<String>> pages(CardsWire.Card card) {
        CardsWire.Center center = card.center();
        List<String> paths = new ArrayList<>(Nullables.in(card.urlHistory()));
        paths.add(Nullables.text(card.url()));
        paths.add(center == null ? "" : Nullables.text(center.url()));
        Set<List<String>> pages = new HashSet<>();
        paths.forEach(path -> MaiiaLink.page(path).ifPresent(pages::add));
        return pages;
    }

    /** The id of what the card stands for as a whole; blank when it is missing. */
    static String id(CardsWire.Card card) {
        CardsWire.Center center = card.center();
        return center == null ? "" : id(center);
    }

    private static String id(CardsWire.Center center) {
        String id = Nullables.text(center.id()).toLowerCase(Locale.ROOT);
        return id.isEmpty() ? Nullables.text(center.siret()) : id;
    }

    private static Site site(
            CardsWire.Center center,
            @Nullable String url,
            List<CardsWire.PublicInformation> information,
            CardsWire.Card card,
            List<ReasonsWire.Reason> reasons) {
        String id = id(center);
        boolean canBeAsked = MaiiaLink.isCentre(id);
        Optional<URI> link = MaiiaLink.page(Nullables.text(url))
                .map(page -> MaiiaLink.to(page, canBeAsked ? Optional.of(id) : Optional.empty()));
        return new Site(id, canBeAsked, link, PlaceMapper.place(center, information), zone(card), reasons);
    }

    /** A person's page is not the site's. */
    private static String siteUrl(CardsWire.Center center, CardsWire.Card card) {
        String own = Nullables.text(center.url());
        return own.isEmpty() && isOfCentre(card) ? Nullables.text(card.url()) : own;
    }

    private static Optional<ZoneId> zone(CardsWire.Card card) {
        CardsWire.Settings settings = card.settings();
        String zone = settings == null ? "" : Nullables.text(settings.timeZone());
        try {
            return zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isVaccinationPlace(CardsWire.Center child) {
        CardsWire.Speciality speciality = child.speciality();
        return speciality != null && VACCINATION_PLACE.equals(speciality.code());
    }

    private static List<CardsWire.PublicInformation> present(CardsWire.@Nullable PublicInformation... information) {
        return Stream.of(information).flatMap(Stream::ofNullable).toList();
    }
}
