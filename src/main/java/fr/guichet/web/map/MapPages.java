package fr.guichet.web.map;

import fr.guichet.api.QueryService;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchOutcome;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.web.centre.CentreCards;
import fr.guichet.web.centre.SilentLine;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a search on a map. */
@Singleton
final class MapPages {

    private static final List<Integer> RINGS = List.of(1, 2, 5, 10, 20, 50, 100, 200);
    private static final int MOST_RINGS = 3;
    private static final String MOST_CENTRES = "100";
    private static final double KM_A_DEGREE = 111;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QueryService queries;
    private final Campaign campaign;
    private final Texts texts;

    MapPages(QueryService queries, Campaign campaign, Language language) {
        this.queries = queries;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /** A page, and until when it holds. */
    record Drawn(MapPage page, Instant validUntil) {}

    Drawn draw(PageQuery query, AskedPlace place, Gazetteer gazetteer, Snapshot snapshot, Instant now) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(query.asParameters(place));
        parameters.put("limit", List.of(MOST_CENTRES));
        SearchOutcome searched = queries.search(parameters, snapshot, now);
        List<CentreMatch> found = searched.page();
        Optional<MapFrame> frame = MapFrame.of(place.middle(), radius(query), found);
        List<MapPage.Point> points =
                frame.map(part -> new MapPoints(part, query, texts).of(found)).orElse(List.of());
        CentreCards cards = new CentreCards(snapshot, now, campaign, texts);
        MapPage page = new MapPage(
                place.label(texts),
                !place.hasRadius(),
                frame.map(MapFrame::viewBox).orElse(""),
                frame.filter(part -> MapProjection.isOnOutlines(part.middle())).isPresent(),
                frame.filter(part -> place.hasRadius()).map(MapPages::rings).orElse(List.of()),
                frame.map(part -> new MapTowns(part, points).of(gazetteer)).orElse(List.of()),
                points,
                frame.map(part -> MapProjection.number(part.half() / 18)).orElse("1"),
                found.stream().map(cards::of).toList(),
                (int) found.stream()
                        .filter(centre -> MapFrame.position(centre).isEmpty())
                        .count(),
                frame.map(part -> moves(part, query)).orElse(List.of()),
                searched.answer().silentPlatforms().stream()
                        .filter(told -> told.centres() > 0 || searched.all().isEmpty())
                        .map(told -> SilentLine.of(told, snapshot, PARIS, now, texts, query::onPlatform))
                        .toList(),
                query.results(),
                searched.answer().next() != null);
        return new Drawn(page, PageExpiry.until(now, searched.validUntil(), PARIS));
    }

    /** The API refuses a radius that is none. */
    private static double radius(PageQuery query) {
        return Double.parseDouble(query.radius());
    }

    private static List<MapPage.Ring> rings(MapFrame frame) {
        List<Integer> fitting = RINGS.stream().filter(km -> km <= frame.km()).toList();
        return fitting.subList(Math.max(0, fitting.size() - MOST_RINGS), fitting.size()).stream()
                .map(km -> {
                    double radius = MapProjection.units(km, frame.middle().latitude());
                    return new MapPage.Ring(
                            MapProjection.number(frame.x()),
                            MapProjection.number(frame.y()),
                            MapProjection.number(radius),
                            MapProjection.number(frame.y() - radius + frame.half() / 16),
                            km + " km");
                })
                .toList();
    }

    private List<MapPage.Move> moves(MapFrame frame, PageQuery query) {
        double step = frame.km() / 2 / KM_A_DEGREE;
        double aside = step / Math.cos(Math.toRadians(frame.middle().latitude()));
        return Stream.of(
                        zoom(texts.closer(), "+", frame, query, frame.km() / 2),
                        zoom(texts.farther(), "−", frame, query, frame.km() * 2),
                        move(texts.north(), "↑", frame, query, step, 0),
                        move(texts.south(), "↓", frame, query, -step, 0),
                        move(texts.west(), "←", frame, query, 0, -aside),
                        move(texts.east(), "→", frame, query, 0, aside))
                .toList();
    }

    private static MapPage.Move zoom(String label, String sign, MapFrame frame, PageQuery query, double km) {
        long radius = Math.min(200, Math.max(1, Math.round(km)));
        return new MapPage.Move(
                label,
                sign,
                at(frame, query, 0, 0)
                        .with(PageQuery.RADIUS, Long.toString(radius))
                        .map());
    }

    private static MapPage.Move move(
            String label, String sign, MapFrame frame, PageQuery query, double north, double east) {
        long radius = Math.min(200, Math.max(1, Math.round(frame.km())));
        return new MapPage.Move(
                label,
                sign,
                at(frame, query, north, east)
                        .with(PageQuery.RADIUS, Long.toString(radius))
                        .map());
    }

    private static PageQuery at(MapFrame frame, PageQuery query, double north, double east) {
        if (north == 0 && east == 0 && query.first(PageQuery.RADIUS).isPresent()) {
            return query;
        }
        return query.with(
                PageQuery.PLACE,
                String.format(
                        Locale.ROOT,
                        "%.2f,%.2f",
                        frame.middle().latitude() + north,
                        frame.middle().longitude() + east));
    }
}
