package fr.guichet.sandbox.doctolib;

import fr.guichet.model.Departement;
import fr.guichet.model.PhoneNumber;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the profiles that the links of a registry name: a page per slug, a place per {@code pid} or, without one, per row. */
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
        Map<String, BookingPlace> places = new LinkedHashMap<>();
        rows.forEach((site, link) -> {
            Optional<String> named = link.placeId();
            if (named.isEmpty() || !places.containsKey(named.get())) {
                BookingPlace place = place(named.orElseGet(() -> "practice-" + numbers.practice()), site, own);
                places.put(place.id(), place);
            }
        });
        return List.copyOf(places.values());
    }

    private BookingPlace place(String id, Site site, Dice own) {
        boolean practice = id.startsWith("practice-");
        long number = practice ? Long.parseLong(id.substring("practice-".length())) : numbers.practice();
        ZoneId zone = site.address().departement().map(Departement::zone).orElse(PARIS);
        return new BookingPlace(id, number, site, zone, own.of(id));
    }

    private static boolean canBeCalled(BookingPlace place) {
        return PhoneNumber.find(place.site().phone()).isPresent();
    }
}
