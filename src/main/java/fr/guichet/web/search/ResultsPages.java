package fr.guichet.web.search;

import fr.guichet.api.cache.Page;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchOutcome;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Builds the results of a search. */
@Singleton
public final class ResultsPages {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QuestionParser questions;
    private final Campaign campaign;
    private final Texts texts;
    private final EmptyResults empty;
    private final WiderCircle wider;

    ResultsPages(
            QuestionParser questions, Campaign campaign, Language language, EmptyResults empty, WiderCircle wider) {
        this.questions = questions;
        this.campaign = campaign;
        this.texts = language.texts();
        this.empty = empty;
        this.wider = wider;
    }

    /** A page, until when it is valid, and the centres it was made from. */
    public record Built(ResultsPage page, Instant validUntil, List<Centre> centres) {
        /** The page as rendered by a template. */
        Page html(TemplateInstance template) {
            Page whole = new Page(HtmlPostProcessor.html(template), validUntil);
            return page.open() > 0 ? whole.madeFrom(centres) : whole;
        }
    }

    public Built build(PageQuery query, AskedPlace place, SearchContext context) {
        Instant now = context.now();
        SearchOutcome outcome = context.search(questions.search(query, place, context));
        CentreCards cards = new CentreCards(context, campaign, texts);
        ZoneId zone = outcome.all().stream()
                .findFirst()
                .map(found -> found.view().centre().zone())
                .orElse(PARIS);
        SearchContext.Days days = context.days(questions.days(anyDay(query), place, context));
        ResultsPage page = new ResultsPage(
                place.label(texts),
                !place.hasRadius(),
                place.isApproximate(),
                place.hasRadius() ? query.radius() : "",
                outcome.all().size(),
                outcome.total(AvailabilityState.OPEN),
                outcome.total(AvailabilityState.NONE),
                outcome.total(AvailabilityState.UNKNOWN),
                outcome.total(AvailabilityState.PHONE_ONLY),
                outcome.total(AvailabilityState.NOT_OFFERED),
                seen(outcome.all(), zone),
                outcome.asOf().truncatedTo(ChronoUnit.SECONDS).toString(),
                SilentLine.of(outcome, zone, now, texts, query::onPlatform),
                empty.why(query, place, outcome, context),
                outcome.page().stream().map(cards::of).toList(),
                next(query, outcome),
                outcome.next().isEmpty() && outcome.total(AvailabilityState.OPEN) > 0
                        ? wider.next(query, place).stream().toList()
                        : List.of(),
                query.first(PageQuery.NEXT).isEmpty(),
                new FilterWords(campaign, context, now.atZone(zone).toLocalDate(), texts)
                        .active(query, PageQuery::results),
                query.isFiltered() ? query.unfiltered().results() : "",
                query.without(PageQuery.NEXT).encoded(),
                hidden(query),
                FormChoices.of(place.label(texts), query, campaign, texts),
                FormChoices.days(query, now.atZone(zone).toLocalDate(), texts),
                new DayStrip(query, texts).of(days.days()),
                query.without(PageQuery.DAY).results());
        return new Built(
                page, PageExpiry.until(now, earlier(outcome.validUntil(), days.validUntil()), zone), outcome.centres());
    }

    private static PageQuery anyDay(PageQuery query) {
        return query.without(PageQuery.DAY).without("tri");
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static String next(PageQuery query, SearchOutcome outcome) {
        return outcome.next()
                .map(cursor -> query.with(PageQuery.NEXT, cursor).results())
                .orElse("");
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
                .flatMap(listing -> listing.checkedAt().stream())
                .max(Comparator.naturalOrder())
                .stream();
    }

    /** What the form sends although it has no field for it. */
    private static List<ResultsPage.Hidden> hidden(PageQuery query) {
        return Stream.of(PageQuery.PLACE)
                .flatMap(name -> query.values().getOrDefault(name, List.of()).stream()
                        .map(value -> new ResultsPage.Hidden(name, value)))
                .toList();
    }
}
