package fr.guichet.web.search;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.Problem.BadParameter;
import fr.guichet.api.http.ProblemException;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.Cursor;
import fr.guichet.search.DateLimit;
import fr.guichet.search.LocationFilter;
import fr.guichet.search.ParameterCodes;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.Sort;
import fr.guichet.search.location.Circle;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Translates the parameters of a page's address into a question.
 *
 * <p>Each method throws {@link ProblemException} with every parameter that has a bad value, by its name in the address.
 */
@Singleton
public final class QuestionParser {

    private final Campaign campaign;

    QuestionParser(Campaign campaign) {
        this.campaign = campaign;
    }

    /** A page of centres. */
    public SearchQuestion search(PageQuery query, AskedPlace place, SearchContext context) {
        Reader reader = new Reader(query, context);
        SearchQuestion filters = reader.filters(place, campaign);
        Sort sort = reader.sort(filters.location());
        SearchQuestion first = filters.page(sort, false, SearchQuestion.DEFAULT_LIMIT, Optional.empty());
        Optional<Cursor> after =
                reader.one(PageQuery.NEXT, "the next page of the same search", text -> Cursor.find(text, first));
        reader.check();
        return first.page(sort, false, SearchQuestion.DEFAULT_LIMIT, after);
    }

    /** Only checks the parameters. */
    public void check(PageQuery query, AskedPlace place, SearchContext context) {
        search(query, place, context);
    }

    /** The days of a search, in no order and on no page. */
    SearchQuestion days(PageQuery query, AskedPlace place, SearchContext context) {
        Reader reader = new Reader(query, context);
        SearchQuestion filters = reader.filters(place, campaign);
        reader.check();
        return filters;
    }

    /** Reads the parameters of one address and collects those with a bad value. */
    private static final class Reader {

        private static final int MOST_VALUES = 200;
        private static final int LONGEST_VALUE = 200;

        private final PageQuery query;
        private final SearchContext context;
        private final List<BadParameter> bad = new ArrayList<>();

        Reader(PageQuery query, SearchContext context) {
            this.query = query;
            this.context = context;
        }

        SearchQuestion filters(AskedPlace place, Campaign campaign) {
            SlotFilter slots = new SlotFilter(
                    many("vaccin", ParameterCodes.vaccines(campaign)),
                    many("dose", ParameterCodes.doses(campaign)),
                    many("public", ParameterCodes.AUDIENCES),
                    times());
            return SearchQuestion.of(
                    campaign.id(),
                    location(place),
                    many("type", ParameterCodes.KINDS),
                    many(PageQuery.PLATFORM, context.platformCodes()),
                    many("etat", ParameterCodes.STATES),
                    slots);
        }

        private LocationFilter location(AskedPlace place) {
            Optional<Double> radius = place.hasRadius() ? Circle.findRadius(query.radius()) : Optional.empty();
            if (place.hasRadius() && radius.isEmpty()) {
                wrong(PageQuery.RADIUS, query.radius(), "kilometres, more than 0 and at most 200");
            }
            return place.filter(radius.orElse(Circle.DEFAULT_KM), context.places());
        }

        /** One day takes precedence over a first and a last day. */
        private TimeFilter times() {
            boolean isOneDay = !query.all(PageQuery.DAY).isEmpty();
            String last = isOneDay ? PageQuery.DAY : "au";
            TimeFilter when = new TimeFilter(
                    date(isOneDay ? PageQuery.DAY : "du"),
                    date(last),
                    many("jours", ParameterCodes.WEEKDAYS),
                    many("moment", ParameterCodes.DAYPARTS));
            DateLimit.exceededBy(when, context.now())
                    .ifPresent(limit -> wrong(
                            limit == DateLimit.NO_SUCH_WEEKDAY ? "jours" : last,
                            when.to().map(LocalDate::toString).orElse(""),
                            "dates that can be searched: " + limit));
            return when;
        }

        private Optional<LocalDate> date(String name) {
            return one(name, "a date such as 2021-04-13", DateLimit::findDate);
        }

        Sort sort(LocationFilter location) {
            Optional<Sort> sort = one(
                    "tri",
                    oneOf(ParameterCodes.SORTS),
                    text -> Optional.ofNullable(ParameterCodes.SORTS.get(text.toLowerCase(Locale.ROOT))));
            if (sort.equals(Optional.of(Sort.DISTANCE))
                    && location.measuredFrom().isEmpty()) {
                wrong("tri", Sort.DISTANCE.code(), "a place to measure from");
            }
            return sort.orElse(location.usualSort());
        }

        /** A repeatable parameter; values may also be joined by commas. */
        private <T> Set<T> many(String name, Map<String, T> codes) {
            List<String> texts = query.all(name).stream()
                    .flatMap(text -> List.of(text.split(",", -1)).stream())
                    .toList();
            if (texts.size() > MOST_VALUES) {
                wrong(name, texts.get(MOST_VALUES), "at most " + MOST_VALUES + " values");
                return Set.of();
            }
            Set<T> values = new LinkedHashSet<>();
            texts.forEach(text -> Optional.ofNullable(codes.get(text.strip().toLowerCase(Locale.ROOT)))
                    .ifPresentOrElse(values::add, () -> wrong(name, text, oneOf(codes))));
            return values;
        }

        /** A parameter that may be sent once. */
        <T> Optional<T> one(String name, String expected, Function<String, Optional<T>> parse) {
            List<String> texts = query.all(name);
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> value = parse.apply(texts.getFirst());
            if (value.isEmpty() || texts.size() > 1) {
                wrong(name, texts.getLast(), value.isEmpty() ? expected : "to be sent once");
            }
            return value;
        }

        private static String oneOf(Map<String, ?> codes) {
            return "one of " + String.join(", ", codes.keySet());
        }

        private void wrong(String name, String value, String expected) {
            bad.add(new BadParameter(name, value.substring(0, Math.min(value.length(), LONGEST_VALUE)), expected));
        }

        void check() {
            if (!bad.isEmpty()) {
                throw new ProblemException(Problem.invalid(List.copyOf(bad)));
            }
        }
    }
}
