package fr.guichet.doctolib;

import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Resolves the places of a profile that a link means, and the practices that count as each of them. */
final class Sites {

    private final BookingWire.Data data;
    private final CentreRef ref;
    private final List<BookingWire.Place> places;
    private final List<Warning> warnings = new ArrayList<>();

    private Sites(BookingWire.Data data, CentreRef ref) {
        this.data = data;
        this.ref = ref;
        this.places = Nullables.in(data.places()).stream().distinct().toList();
    }

    /** The sites a link means, at least one where the profile has a place. */
    record ResolvedSites(List<Site> sites, List<Warning> warnings) {}

    static ResolvedSites resolve(CentreRef ref, BookingWire.Data data) {
        Sites sites = new Sites(data, ref);
        return new ResolvedSites(sites.resolved(), sites.warnings);
    }

    private List<Site> resolved() {
        String pid = ref.ids().get(DoctolibLink.PID);
        if (pid == null) {
            return all();
        }
        return placeNumbered(Long.parseLong(pid))
                .map(place -> site(place, practices(place)))
                .or(() -> placeAtKnownAddress().map(place -> site(place, firstPractice(place))))
                .map(List::of)
                .orElseGet(() -> {
                    warnings.add(new Warning("stale-place", "practice-" + pid + " is no place of " + ref.key()));
                    return all();
                });
    }

    /** Every place except aliases of another place. */
    private List<Site> all() {
        List<BookingWire.Place> kept = new ArrayList<>();
        for (BookingWire.Place place : places) {
            boolean known = places.stream()
                    .filter(other -> !other.equals(place) && isAtSameAddress(other, place))
                    .anyMatch(other -> !isAlias(other) || kept.contains(other));
            if (!(isAlias(place) && known)) {
                kept.add(place);
            }
        }
        return distinct(
                kept.stream().map(place -> site(place, practices(place))).toList());
    }

    /** Each id once: a second name of the same practice is the same place. */
    private List<Site> distinct(List<Site> sites) {
        Map<String, Site> byId = new LinkedHashMap<>();
        for (Site site : sites) {
            if (byId.putIfAbsent(site.externalId(), site) != null) {
                warnings.add(new Warning(
                        "place-listed-twice",
                        site.externalId() + " as " + site.place().id()));
            }
        }
        return List.copyOf(byId.values());
    }

    private Optional<BookingWire.Place> placeNumbered(long number) {
        return places.stream()
                .filter(place -> number(place).equals(OptionalLong.of(number)))
                .findFirst();
    }

    private Optional<BookingWire.Place> placeAtKnownAddress() {
        FoldedText known = ref.knownAddress().map(Sites::inFull).orElse(FoldedText.of(""));
        return places.stream()
                .filter(place -> !known.value().isEmpty()
                        && (FoldedText.of(Nullables.text(place.fullAddress())).equals(known)
                                || address(place).equals(known)))
                .findFirst();
    }

    private static FoldedText inFull(Address address) {
        return address.street().isEmpty()
                ? FoldedText.of("")
                : FoldedText.of(String.join(
                        " ",
                        address.street().get(),
                        address.postcode().map(Postcode::value).orElse(""),
                        address.commune().orElse("")));
    }

    private Site site(BookingWire.Place place, Set<Long> own) {
        Set<Long> practices = new LinkedHashSet<>(own);
        places.stream()
                .filter(other -> !other.equals(place) && isAtSameAddress(other, place) && isAlias(other))
                .forEach(alias -> practices.addAll(practices(alias)));
        return new Site(place, practices, DoctolibLink.toPlace(ref, Nullables.text(place.id())), id(place, own));
    }

    private String id(BookingWire.Place place, Set<Long> own) {
        BookingWire.Profile profile = data.profile();
        String profileId = profile == null ? "" : Nullables.text(profile.id());
        if (profileId.isEmpty()) {
            return ref.ids().get(DoctolibLink.SLUG) + "-" + Nullables.text(place.id());
        }
        return own.isEmpty() ? profileId : profileId + "pid" + own.iterator().next();
    }

    /** The place's number and, where its practices do not name it, the first of them. */
    private static Set<Long> practices(BookingWire.Place place) {
        Set<Long> practices = new LinkedHashSet<>();
        number(place).ifPresent(practices::add);
        if (!Nullables.in(place.practiceIds()).containsAll(practices) || practices.isEmpty()) {
            Nullables.in(place.practiceIds()).stream().limit(1).forEach(practices::add);
        }
        return practices;
    }

    private static Set<Long> firstPractice(BookingWire.Place place) {
        List<Long> practices = Nullables.in(place.practiceIds());
        return practices.isEmpty() ? practices(place) : Set.of(practices.getFirst());
    }

    private static OptionalLong number(BookingWire.Place place) {
        return DoctolibLink.number(Nullables.text(place.id()));
    }

    private static boolean isAtSameAddress(BookingWire.Place one, BookingWire.Place other) {
        FoldedText address = address(one);
        return !address.value().isEmpty() && address.equals(address(other));
    }

    private static FoldedText address(BookingWire.Place place) {
        String street = Nullables.text(place.address());
        String town = Nullables.text(place.zipcode()) + " " + Nullables.text(place.city());
        return FoldedText.of(street.isEmpty() ? Nullables.text(place.fullAddress()) : street + " " + town);
    }

    /** No agenda lists anything under its own practices: whatever is booked there is booked under another place. */
    private boolean isAlias(BookingWire.Place place) {
        Set<Long> own = practices(place);
        return !own.isEmpty()
                && Nullables.in(data.agendas()).stream().noneMatch(agenda -> own.stream()
                        .anyMatch(practice -> Agendas.listsAnything(agenda, practice)));
    }

    /**
     * One place of a profile, as its slots are requested.
     *
     * @param practices the practices that count as this place, its own first; empty when the profile has one place without any number, which then stands for all
     * @param link where a person books here
     * @param externalId {@code {profile}pid{practice}}
     */
    record Site(BookingWire.Place place, Set<Long> practices, URI link, String externalId) {

        boolean hasPractice(long practice) {
            return practices.isEmpty() || practices.contains(practice);
        }
    }
}
