package fr.guichet.query;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Campaign;
import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Postcode;
import fr.guichet.model.Window;
import fr.guichet.snapshot.Question;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Understands the parameters of a search, or says what is wrong with each. */
final class SearchParser {

    private static final String A_DATE = "a date such as 2021-04-13";

    private final Campaign campaign;

    SearchParser(Campaign campaign) {
        this.campaign = campaign;
    }

    /** @throws ProblemException when it cannot be understood */
    SearchQuestion search(MultivaluedMap<String, String> sent, Snapshot snapshot) {
        Parameters parameters = new Parameters(sent);
        Set<Departement> departements =
                parameters.many("departement", "a département code such as 01, 2A or 971", Departement::find);
        Set<Postcode> postcodes = parameters.many(
                "postcode",
                "a postcode of five digits",
                text -> text.length() == 5 ? Postcode.find(text) : Optional.empty());
        Optional<Circle> around = around(parameters);
        Set<PlatformId> platforms = platforms(parameters, snapshot);
        Set<AvailabilityState> states = parameters.many(
                "state",
                "open, none, phone-only, not-offered or unknown",
                coded(AvailabilityState.values(), AvailabilityState::code));
        Question slots = slots(parameters);
        Optional<Sort> sort = parameters.one("sort", "distance, soonest or slots", coded(Sort.values(), Sort::code));
        if (sort.filter(Sort.DISTANCE::equals).isPresent() && around.isEmpty()) {
            parameters.wrong("sort", "distance", "a place to measure from: near");
        }
        int limit = parameters
                .one(
                        "limit",
                        "a number from 1 to " + SearchQuestion.LARGEST_LIMIT,
                        text -> wholeNumber(text, SearchQuestion.LARGEST_LIMIT))
                .orElse(SearchQuestion.DEFAULT_LIMIT);
        Optional<Cursor> after = parameters.one("cursor", "the 'next' of the page before", Cursor::find);
        parameters.check();
        return new SearchQuestion(
                departements,
                postcodes,
                around,
                platforms,
                states,
                slots,
                sort.orElse(around.isPresent() ? Sort.DISTANCE : Sort.SOONEST),
                limit,
                after);
    }

    /** The slots of one centre. */
    Question slots(MultivaluedMap<String, String> sent) {
        Parameters parameters = new Parameters(sent);
        Question slots = slots(parameters);
        parameters.check();
        return slots;
    }

    /** Whether everything is asked for, rather than the summary. */
    boolean isFull(MultivaluedMap<String, String> sent) {
        Parameters parameters = new Parameters(sent);
        Optional<String> fields =
                parameters.one("fields", "summary or full", known(Set.of("summary", "full")::contains));
        parameters.check();
        return fields.filter("full"::equals).isPresent();
    }

    /** An address that takes no parameter. */
    void none(MultivaluedMap<String, String> sent) {
        new Parameters(sent).check();
    }

    private Question slots(Parameters parameters) {
        Set<String> vaccines =
                parameters.many("vaccine", "a vaccine code such as moderna", known(campaign::knowsVaccine));
        Set<String> doses = parameters.many("dose", "a dose code such as first", known(campaign::knowsDose));
        Optional<LocalDate> from = parameters.one("from", A_DATE, SearchParser::date);
        Optional<LocalDate> to = parameters.one("to", A_DATE, SearchParser::date);
        if (from.isPresent() && to.isPresent()) {
            checkDays(parameters, from.get(), to.get());
        }
        return new Question(vaccines, doses, from, to);
    }

    private static void checkDays(Parameters parameters, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            parameters.wrong("to", to.toString(), "a day that is not before 'from'");
        } else if (to.isAfter(from.plusDays(Window.MOST_DAYS - 1))) {
            parameters.wrong("to", to.toString(), "at most " + Window.MOST_DAYS + " days");
        }
    }

    private static Optional<Circle> around(Parameters parameters) {
        Optional<Double> radius =
                parameters.one("radius", "kilometres, more than 0 and at most 200", SearchParser::kilometres);
        Optional<Circle> circle = parameters.one(
                "near",
                "latitude,longitude in degrees, such as 48.85,2.35",
                text -> Circle.find(text, radius.orElse(Circle.DEFAULT_KM)));
        if (radius.isPresent() && circle.isEmpty()) {
            parameters.wrong("radius", radius.get().toString(), "a place to measure from: near");
        }
        return circle;
    }

    private static Set<PlatformId> platforms(Parameters parameters, Snapshot snapshot) {
        return parameters.many(
                "platform", "a platform code, as /api/v1/platforms lists them", text -> snapshot.platforms().stream()
                        .map(status -> status.platform())
                        .filter(platform -> platform.value().equals(text))
                        .findFirst());
    }

    private static <T> Function<String, Optional<T>> coded(T[] values, Function<T, String> code) {
        return text -> Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst();
    }

    private static Function<String, Optional<String>> known(java.util.function.Predicate<String> isKnown) {
        return text -> isKnown.test(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> wholeNumber(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> kilometres(String text) {
        try {
            double km = Double.parseDouble(text);
            return km > 0 && km <= Circle.LARGEST_KM ? Optional.of(km) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
