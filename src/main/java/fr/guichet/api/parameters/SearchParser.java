package fr.guichet.api.parameters;

import fr.guichet.api.http.ProblemException;
import fr.guichet.clock.GuichetClock;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Window;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.Cursor;
import fr.guichet.search.DateLimit;
import fr.guichet.search.LocationFilter;
import fr.guichet.search.ParameterCodes;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.SlotCursor;
import fr.guichet.search.SlotsQuestion;
import fr.guichet.search.Sort;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.SlotFilter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses the query parameters of the API, given as each name with its values. Problems name each wrong parameter and what was expected. Thread-safe.
 *
 * <p>Each method throws {@link ProblemException} when they cannot be understood, when two contradict each other, or when one was sent that the address does not take.
 */
@Singleton
public final class SearchParser {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private static final String PAGE_BEFORE =
            "the 'next' of the page before: a cursor leads on in the search that it came from alone, with the same filters in the same order";

    private final Campaign campaign;
    private final SlotsParser slots;
    private final KnownPlaces places;
    private final Clock clock;

    public SearchParser(Campaign campaign, KnownPlaces places, GuichetClock clock) {
        this.clock = clock;
        this.campaign = campaign;
        this.slots = new SlotsParser(campaign);
        this.places = places;
    }

    /** A page of centres. */
    public SearchQuestion search(Map<String, List<String>> sent, Snapshot snapshot) {
        Parameters parameters = new Parameters(sent);
        SearchQuestion question = sorted(parameters, snapshot);
        int limit = limit(parameters, SearchQuestion.LARGEST_LIMIT).orElse(SearchQuestion.DEFAULT_LIMIT);
        Optional<Cursor> after = parameters.one("cursor", PAGE_BEFORE, text -> Cursor.find(text, question));
        parameters.check();
        return question.page(question.sort(), question.full(), limit, after);
    }

    /** All centres of a search, on no page. */
    public SearchQuestion stream(Map<String, List<String>> sent, Snapshot snapshot) {
        Parameters parameters = new Parameters(sent);
        SearchQuestion question = sorted(parameters, snapshot);
        for (String paging : List.of("limit", "cursor")) {
            if (parameters.isSent(paging)) {
                parameters.wrong(paging, parameters.first(paging), "not to be sent: a stream has no pages");
            }
        }
        parameters.check();
        return question;
    }

    private SearchQuestion sorted(Parameters parameters, Snapshot snapshot) {
        SearchQuestion filters = filters(parameters, snapshot);
        Optional<Sort> sorting = parameters.one("sort", ParameterCodes.SORTS);
        boolean hasMiddle = filters.location().measuredFrom().isPresent();
        if (sorting.filter(Sort.DISTANCE::equals).isPresent() && !hasMiddle) {
            parameters.wrong("sort", "distance", "a place to measure from: near, commune or one postcode");
        }
        Sort sort = sorting.orElse(filters.location().usualSort());
        boolean full = parameters.one("fields", ParameterCodes.FIELDS).orElse(false);
        return filters.page(sort, full, SearchQuestion.DEFAULT_LIMIT, Optional.empty());
    }

    /** Days of a search. */
    public SearchQuestion days(Map<String, List<String>> sent, Snapshot snapshot) {
        Parameters parameters = new Parameters(sent);
        SearchQuestion filters = filters(parameters, snapshot);
        parameters.check();
        return filters;
    }

    /** A page of slots across centres. Only open centres have slots. */
    public SlotsQuestion slotsAcross(Map<String, List<String>> sent, Snapshot snapshot) {
        Parameters parameters = new Parameters(sent);
        SearchQuestion filters = filters(parameters, snapshot);
        int limit = limit(parameters, SearchQuestion.LARGEST_LIMIT).orElse(SearchQuestion.DEFAULT_LIMIT);
        SearchQuestion open = filters.openOnly();
        Optional<SlotCursor> after = parameters.one("cursor", PAGE_BEFORE, text -> SlotCursor.find(text, open));
        if (!filters.states().isEmpty() && !filters.states().contains(AvailabilityState.OPEN)) {
            parameters.wrong("state", parameters.first("state"), "open: no other centre has slots");
        }
        parameters.check();
        return new SlotsQuestion(open, limit, after);
    }

    /** Which slots count. The days of one answer are bounded: where only the last one is sent, the first is today. */
    private SlotFilter slotFilter(Parameters parameters) {
        SlotFilter filter = slots.filter(parameters);
        DateLimit.exceededBy(filter.times(), clock.instant()).ifPresent(limit -> {
            switch (limit) {
                case ENDS_BEFORE_START -> parameters.wrong("to", last(filter), "a day that is not before 'from'");
                case TOO_MANY_DAYS -> parameters.wrong("to", last(filter), "at most " + Window.MOST_DAYS + " days");
                case NO_SUCH_WEEKDAY ->
                    parameters.wrong("days", parameters.first("days"), "a weekday between 'from' and 'to'");
                case ENDS_TOO_LATE ->
                    parameters.wrong("to", parameters.first("to"), "at most " + Window.MOST_DAYS + " days from today");
            }
        });
        return filter;
    }

    private static String last(SlotFilter filter) {
        return filter.to().map(LocalDate::toString).orElse("");
    }

    /** The slots of one centre. */
    public SlotFilter slots(Map<String, List<String>> sent) {
        Parameters parameters = new Parameters(sent);
        SlotFilter filter = slotFilter(parameters);
        parameters.check();
        return filter;
    }

    /** True for {@code fields=full}. */
    public boolean isFull(Map<String, List<String>> sent) {
        Parameters parameters = new Parameters(sent);
        boolean full = parameters.one("fields", ParameterCodes.FIELDS).orElse(false);
        parameters.check();
        return full;
    }

    /** Checks that no parameter is sent. */
    public void none(Map<String, List<String>> sent) {
        new Parameters(sent).check();
    }

    public static Optional<Integer> limit(Parameters parameters, int most) {
        return parameters.one("limit", "a number from 1 to " + most, text -> wholeNumber(text, most));
    }

    private SearchQuestion filters(Parameters parameters, Snapshot snapshot) {
        LocationFilter location = new LocationParser(parameters, places.at(snapshot)).location();
        Set<CentreKind> kinds = parameters.many("kind", ParameterCodes.KINDS);
        Set<PlatformId> platforms = parameters.many("platform", ParameterCodes.platforms(snapshot));
        Set<AvailabilityState> states = parameters.many("state", ParameterCodes.STATES);
        return SearchQuestion.of(campaign.id(), location, kinds, platforms, states, slotFilter(parameters));
    }

    private static Optional<Integer> wholeNumber(String text, int most) {
        return Optional.of(text)
                .filter(digits -> WHOLE.matcher(digits).matches())
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= most);
    }
}
