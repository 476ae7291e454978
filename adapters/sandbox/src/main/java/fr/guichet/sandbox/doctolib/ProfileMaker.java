package fr.guichet.sandbox.doctolib;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.doctolib.Profile.Category;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the profiles that the links of a registry name: a page per slug, a place per {@code pid} or, without one, per row. A few places got another id
 * since their link was typed, and some of those another address.
 */
final class ProfileMaker {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Dice dice;
    private final Numbers numbers = new Numbers();

    ProfileMaker(long seed) {
        this.dice = new Dice(seed).of("doctolib");
    }

    /** Rows without a link to the platform are left out. */
    List<Profile> profiles(List<Site> sites) {
        Map<String, Map<Site, DoctolibLink>> bySlug = new LinkedHashMap<>();
        for (Site site : sites) {
            DoctolibLink.find(site.link())
                    .ifPresent(link -> bySlug.computeIfAbsent(link.slug(), slug -> new LinkedHashMap<>())
                            .put(site, link));
        }
        List<Profile> profiles = new ArrayList<>();
        bySlug.values().forEach(rows -> profiles.add(profile(rows)));
        return List.copyOf(profiles);
    }

    private Profile profile(Map<Site, DoctolibLink> rows) {
        DoctolibLink link = rows.values().iterator().next();
        Dice own = dice.of(link.slug());
        List<BookingPlace> places = places(rows, own);
        MotiveMaker maker = new MotiveMaker(own, numbers);
        List<Category> categories = maker.categories();
        List<Motive> motives = maker.motives(categories);
        boolean byPhoneOnly = own.of("phone only").chance(6) && places.stream().allMatch(ProfileMaker::canBeCalled);
        return new Profile(
                numbers.profile(),
                link.kind(),
                link.city(),
                link.slug(),
                places.getFirst().site().name(),
                categories,
                motives,
                new AgendaMaker(places, motives, numbers).agendas(byPhoneOnly),
                places);
    }

    /** The first row of a place says where it is. */
    private List<BookingPlace> places(Map<Site, DoctolibLink> rows, Dice own) {
        Map<String, BookingPlace> byLink = new LinkedHashMap<>();
        rows.forEach((site, link) -> {
            String id = link.placeId().orElseGet(() -> "practice-" + numbers.practice());
            if (!byLink.containsKey(id)) {
                byLink.put(id, place(id, site, own.of(id), link.placeId().isPresent()));
            }
        });
        return List.copyOf(byLink.values());
    }

    private BookingPlace place(String id, Site site, Dice own, boolean isNamed) {
        ZoneId zone = site.address().departement().map(Departement::zone).orElse(PARIS);
        if (isNamed && own.of("stale").chance(3)) {
            long number = numbers.practice();
            boolean stays = own.of("stays").chance(60);
            return new BookingPlace(
                    "practice-" + number,
                    number,
                    stays ? site : site.across(),
                    zone,
                    own,
                    new BookingPlace.StaleId(id, stays));
        }
        boolean practice = id.startsWith("practice-");
        long number = practice ? Long.parseLong(id.substring("practice-".length())) : numbers.practice();
        return new BookingPlace(id, number, site, zone, own, null);
    }

    private static boolean canBeCalled(BookingPlace place) {
        return PhoneNumber.find(place.site().phone()).isPresent();
    }
}
