package fr.guichet.web.map;

import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchOutcome;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.location.Circle;
import fr.guichet.web.centre.CentreCards;
import fr.guichet.web.centre.SilentLine;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.search.QuestionParser;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the map of a search. */
@Singleton
final class MapPages {

    private static final List<Integer> RINGS = List.of(1, 2, 5, 10, 20, 50, 100, 200);
    private static final int MOST_RINGS = 3;
    private static final int MOST_CENTRES = 100;
    private static final double KM_A_DEGREE = 111;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QuestionParser questions;
    private final Campaign campaign;
    private final Texts texts;

    MapPages(QuestionParser questions, Campaign campaign, Language language) {
        this.questions = questions;
        this.campaign = campaign;
        this.texts = language.texts();
    }

    /** A page, and until when it is valid. */
    record Built(MapPage page, Instant validUntil) {}

    Built build(PageQuery query, AskedPlace place, SearchContext context) {
        SearchQuestion question = questions.search(query, place, context);
        SearchOutcome outcome =
                context.search(question.page(question.sort(), question.full(), MOST_CENTRES, Optional.empty()));
        List<CentreMatch> found = outcome.page();
        double radius = question.location().around().map(Circle::radiusKm).orElse(Circle.DEFAULT_KM);
        Optional<MapFrame> frame = MapFrame.of(place.middle(), radius, found);
        List<MapPage.Point> points =
                frame.map(part -> new MapPoints(part, query, texts).of(found)).orElse(List.of());
        CentreCards cards = new CentreCards(context, campaign, texts);
        MapPage page = new MapPage(
                place.label(texts),
                !place.hasRadius(),
                frame.map(MapFrame::viewBox).orElse(""),
                frame.filter(part -> MapProjection.isOnOutlines(part.middle())).isPresent(),
                frame.filter(part -> place.hasRadius()).map(MapPages::rings).orElse(List.of()),
                frame.map(part -> new MapTowns(part, points).of(context.places()))
                        .orElse(List.of()),
                points,
                frame.map(part -> MapProjection.number(part.half() / 18)).orElse("1"),
                found.stream().map(cards::of).toList(),
                (int) found.stream()
                        .filter(centre -> MapFrame.position(centre).isEmpty())
                        .count(),
                frame.map(part -> moves(part, query)).orElse(List.of()),
                SilentLine.of(outcome, PARIS, context.now(), texts, query::onPlatform),
                query.results(),
                outcome.next().isPresent());
        return new Built(page, PageExpiry.until(context.now(), outcome.validUntil(), PARIS));
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
