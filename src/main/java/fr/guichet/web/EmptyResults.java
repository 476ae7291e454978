package fr.guichet.web;

import fr.guichet.query.QueryService;
import fr.guichet.query.Searched;
import fr.guichet.snapshot.Snapshot;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why a search shows no slot, and the one thing to do about it. */
@Singleton
final class EmptyResults {

    private static final List<Integer> WIDER = List.of(50, 100, 200);

    private final QueryService queries;

    EmptyResults(QueryService queries) {
        this.queries = queries;
    }

    /** Nothing when there is a slot. */
    List<ResultsPage.Nothing> why(
            PageQuery query, AskedPlace place, Searched searched, Snapshot snapshot, Instant now) {
        if (searched.total("open") > 0) {
            return List.of();
        }
        int others = searched.all().stream()
                .mapToInt(found -> found.view().otherSlots())
                .sum();
        if (others > 0) {
            return List.of(new ResultsPage.Nothing(
                    "filters", others, "Effacer les filtres", query.unfiltered().results()));
        }
        int unseen = searched.total("unknown");
        if (unseen > 0) {
            return List.of(new ResultsPage.Nothing(
                    "could-not-see", unseen, "Vérifier ces lieux sur leurs plateformes", "#resultats"));
        }
        String kind = searched.all().isEmpty() ? "nothing-there" : "none-seen";
        return List.of(wider(query, place, snapshot, now)
                .map(wider -> new ResultsPage.Nothing(kind, searched.all().size(), wider.label(), wider.href()))
                .orElseGet(() ->
                        new ResultsPage.Nothing(kind, searched.all().size(), "Chercher autour d’un autre lieu", "/")));
    }

    /** A button. */
    private record Wider(String label, String href) {}

    /** The smallest wider circle in which there is a slot, else the largest that has a centre. */
    private Optional<Wider> wider(PageQuery query, AskedPlace place, Snapshot snapshot, Instant now) {
        if (!place.hasRadius()) {
            return Optional.empty();
        }
        Optional<Wider> last = Optional.empty();
        for (int radius : WIDER) {
            if (!isWider(radius, query.radius())) {
                continue;
            }
            PageQuery wide = query.with(PageQuery.RADIUS, Integer.toString(radius));
            Searched found = queries.search(wide.asParameters(place), snapshot, now);
            int open = found.total("open");
            if (open > 0) {
                return Optional.of(new Wider(
                        "Élargir à " + radius + " km : " + open
                                + (open > 1 ? " lieux avec créneaux" : " lieu avec créneaux"),
                        wide.results()));
            }
            if (!found.all().isEmpty()) {
                last = Optional.of(new Wider(
                        "Élargir à " + radius + " km : " + found.all().size() + " lieux, " + seenThere(found),
                        wide.results()));
            }
        }
        return last;
    }

    /** Where some could not be seen, that nothing was seen is not the whole truth. */
    private static String seenThere(Searched found) {
        int unseen = found.total("unknown");
        return unseen == 0 ? "aucun créneau vu" : "dont " + unseen + " que nous n’avons pas pu voir";
    }

    private static boolean isWider(int radius, String than) {
        try {
            return radius > Double.parseDouble(than);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
