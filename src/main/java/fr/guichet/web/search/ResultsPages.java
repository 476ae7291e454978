package fr.guichet.web.search;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.model.Centre;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchOutcome;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import fr.guichet.web.centre.CentreCards;
import fr.guichet.web.centre.SilentLine;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws the results of a search from the API's answer. */
@Singleton
public final class ResultsPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QueryService queries;
    private final Campaign campaign;
    private final Texts texts;
    private final EmptyResults empty;
    private final WiderCircle wider;

    ResultsPages(QueryService queries, Campaign campaign, Language language, EmptyResults empty, WiderCircle wider) {
        this.queries = queries;
        this.campaign = campaign;
        this.texts = language.texts();
        this.empty = empty;
        this.wider = wider;
    }

    /** A page, and until when it holds. */
    public record Drawn(ResultsPage page, Instant validUntil, List<Centre> centres) {
        /** As it is sent, drawn by a template. */
        Page html(TemplateInstance template) {
            Page drawn = new Page(HtmlPostProcessor.html(template), validUntil);
            return page.open() > 0 ? drawn.madeFrom(centres) : drawn;
        }
    }

    public Drawn draw(PageQuery query, AskedPlace place, Snapshot snapshot, Instant now) {
        SearchOutcome searched = queries.search(query.asParameters(place), snapshot, now);
        CentreCards cards = new CentreCards(snapshot, now, campaign, texts);
        ZoneId zone = searched.all().stream()
                .findFirst()
                .map(found -> found.view().centre().zone())
                .orElse(PARIS);
        QueryService.Days days = queries.days(anyDay(query).asParameters(place), snapshot, now);
        ResultsPage page = new ResultsPage(
                place.label(texts),
                !place.hasRadius(),
                place.isApproximate(),
                place.hasRadius() ? query.radius() : "",
                searched.all().size(),
                searched.total("open"),
                searched.total("none"),
                searched.total("unknown"),
                searched.total("phone-only"),
                searched.total("not-offered"),
                seen(searched.all(), zone),
                searched.answer().asOf().toString(),
                searched.answer().silentPlatforms().stream()
                        .filter(told -> told.centres() > 0 || searched.all().isEmpty())
                        .map(told -> SilentLine.of(told, snapshot, zone, now, texts, query::onPlatform))
                        .toList(),
                empty.why(query, place, searched, snapshot, now),
                searched.page().stream().map(cards::of).toList(),
                next(query, searched),
                searched.answer().next() == null && searched.total("open") > 0
                        ? wider.next(query, place).stream().toList()
                        : List.of(),
                query.first(PageQuery.NEXT).isEmpty(),
                new FilterWords(campaign, snapshot, now.atZone(zone).toLocalDate(), texts)
                        .active(query, PageQuery::results),
                query.isFiltered() ? query.unfiltered().results() : "",
                query.without(PageQuery.NEXT).encoded(),
                hidden(query),
                FormChoices.of(place.label(texts), query, campaign, texts),
                FormChoices.days(query, now.atZone(zone).toLocalDate(), texts),
                new DayStrip(query, texts).of(days.days()),
                query.without(PageQuery.DAY).results());
        return new Drawn(
                page,
                PageExpiry.until(now, earlier(searched.validUntil(), days.validUntil()), zone),
                searched.centres());
    }

    private static PageQuery anyDay(PageQuery query) {
        return query.without(PageQuery.DAY).without("tri");
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static String next(PageQuery query, SearchOutcome searched) {
        String cursor = searched.answer().next();
        return cursor == null ? "" : query.with(PageQuery.NEXT, cursor).results();
    }

    /** {@code entre 14 h 02 et 14 h 09}. */
    private String seen(List<CentreMatch> all, ZoneId zone) {
        List<Instant> checked =
                all.stream().flatMap(ResultsPages::checked).sorted().toList();
        if (checked.isEmpty()) {
            return "";
        }
        TimeWords times = new TimeWords(texts);
        String first = times.clock(checked.getFirst(), zone);
        String last = times.clock(checked.getLast(), zone);
        return first.equals(last) ? texts.atClock(last) : texts.between(first, last);
    }

    private static Stream<Instant> checked(CentreMatch found) {
        return found.view().listings().stream()
                .filter(ListingView::isLive)
                .flatMap(listing -> listing.observation().answer().stream())
                .map(Answer::times)
                .map(times -> times.checkedAt())
                .max(Comparator.naturalOrder())
                .stream();
    }

    /** What the form keeps although it has no field for it. */
    private static List<ResultsPage.Hidden> hidden(PageQuery query) {
        return Stream.of(PageQuery.PLACE)
                .flatMap(name -> query.values().getOrDefault(name, List.of()).stream()
                        .map(value -> new ResultsPage.Hidden(name, value)))
                .toList();
    }
}
