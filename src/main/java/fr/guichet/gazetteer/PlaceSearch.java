package fr.guichet.gazetteer;

import fr.guichet.gazetteer.BestPlaces.Closeness;
import fr.guichet.model.geo.InseeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Suggests places for typed text. Returns numbers of places, so that it serves every gazetteer of the same places, whatever their positions. Immutable.
 *
 * <p>A département weighs as much as its chef-lieu has inhabitants, so that it comes among the towns of its size and not before all of them.
 */
final class PlaceSearch {

    /** Shorter names are within one typing error of too many others. */
    private static final int SHORTEST_WITH_ERROR = 4;

    private final List<NamedPlace> places;
    private final int[] weights;

    /** Communes with arrondissements, which have their postcodes more exactly. */
    private final Set<InseeCode> cities;

    private final NameIndex names;
    private final CodeIndex codes;

    /** The names that the index holds after those of the places. */
    private final List<Alias> aliases;

    private record Alias(int place, String name) {}

    /** Indexes the places; their numbers are their places in the list. */
    PlaceSearch(List<NamedPlace> places, int[] weights) {
        this.places = places;
        this.weights = weights;
        this.cities = cities(places);
        this.aliases = aliases(places);
        List<List<String>> words = new ArrayList<>(places.size() + aliases.size());
        places.forEach(place -> words.add(NameWords.compared(NameWords.written(place.name()))));
        aliases.forEach(alias -> words.add(NameWords.compared(NameWords.written(alias.name))));
        this.names = new NameIndex(words);
        this.codes = new CodeIndex(places);
    }

    private static Set<InseeCode> cities(List<NamedPlace> places) {
        return places.stream()
                .filter(CommuneEntry.class::isInstance)
                .flatMap(place -> ((CommuneEntry) place).city().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Alias> aliases(List<NamedPlace> places) {
        List<Alias> aliases = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place) instanceof CommuneEntry commune) {
                for (CommuneEntry.Former former : commune.former()) {
                    int number = place;
                    former.name().ifPresent(name -> aliases.add(new Alias(number, name)));
                }
            }
        }
        return List.copyOf(aliases);
    }

    /** A place by its number, and the former name that was found. */
    record Match(int place, Optional<String> formerName) {}

    /** The best matches, best first; none for blank text. */
    List<Match> find(String text, int limit) {
        BestPlaces best = new BestPlaces(limit);
        Typed typed = Typed.of(text);
        if (typed.keys().isEmpty()) {
            typed.area().ifPresent(code -> findCode(code, best));
        } else {
            findNames(text, typed, best);
        }
        return matches(best);
    }

    private void findCode(String code, BestPlaces best) {
        codes.find(
                code,
                (place, whole) -> best.offer(
                        place,
                        whole && !isCity(places.get(place)) ? Closeness.WHOLE : Closeness.BEGINNING,
                        BestPlaces.NAME,
                        weights[place]));
    }

    private boolean isCity(NamedPlace place) {
        return place instanceof CommuneEntry commune && cities.contains(commune.code());
    }

    private void findNames(String text, Typed typed, BestPlaces best) {
        findExactly(typed, best);
        Optional<Typed> withArea = best.size() > 0 ? Optional.empty() : Typed.withArea(text);
        withArea.ifPresent(reading -> findExactly(reading, best));
        if (!best.isFull() && !best.hasWhole()) {
            findNearly(withArea.orElse(typed), best);
        }
    }

    private void findExactly(Typed typed, BestPlaces best) {
        for (String key : typed.keys()) {
            names.find(key, (name, standing, whole) -> offer(name, closeness(name, standing, whole), typed, best));
        }
    }

    /** What two départements share is as good as the name of each: Corse is no less Haute-Corse than it is Corse-du-Sud. */
    private Closeness closeness(int name, NameIndex.Standing standing, boolean whole) {
        boolean isShared = whole
                && standing == NameIndex.Standing.INSIDE
                && name < places.size()
                && places.get(name) instanceof DepartementEntry;
        return isShared ? Closeness.WITHOUT_ARTICLE : Closeness.of(standing, whole);
    }

    /** Numbers must match exactly: the 13th arrondissement is not the 15th with an error. */
    private void findNearly(Typed typed, BestPlaces best) {
        for (String key : typed.keys()) {
            if (key.length() >= SHORTEST_WITH_ERROR && key.chars().noneMatch(Character::isDigit)) {
                names.findNearly(
                        key, (name, standing, whole) -> offer(name, Closeness.nearly(standing, whole), typed, best));
            }
        }
    }

    private void offer(int name, Closeness closeness, Typed typed, BestPlaces best) {
        int alias = name < places.size() ? BestPlaces.NAME : name - places.size();
        int place = alias == BestPlaces.NAME ? name : aliases.get(alias).place;
        if (typed.area().isEmpty() || liesIn(places.get(place), typed.area().get(), typed.isArea())) {
            best.offer(place, closeness, alias, weight(place, typed));
        }
    }

    /** Beside a code, a commune is meant before a département of the same name. */
    private int weight(int place, Typed typed) {
        boolean isBesideItsCode = typed.area().isPresent() && !typed.isArea();
        return isBesideItsCode && places.get(place) instanceof DepartementEntry ? 0 : weights[place];
    }

    private static boolean liesIn(NamedPlace place, String area, boolean isArea) {
        return switch (place) {
            case DepartementEntry entry -> entry.departement().code().equals(area);
            case CommuneEntry commune ->
                !isArea
                        && (commune.departement().code().equals(area)
                                || commune.postcodes().stream()
                                        .anyMatch(postcode -> postcode.value().startsWith(area)));
        };
    }

    private List<Match> matches(BestPlaces best) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            int alias = best.alias(i);
            matches.add(new Match(
                    best.place(i), alias == BestPlaces.NAME ? Optional.empty() : Optional.of(aliases.get(alias).name)));
        }
        return matches;
    }
}
