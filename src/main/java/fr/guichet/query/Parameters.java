package fr.guichet.query;

import fr.guichet.query.Problem.BadParameter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads query parameters one by one and gathers what is wrong with them, so that a caller hears of all at once. */
final class Parameters {

    private static final int LONGEST_VALUE = 200;

    private final MultivaluedMap<String, String> sent;
    private final Set<String> known = new TreeSet<>();
    private final List<BadParameter> bad = new ArrayList<>();

    Parameters(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** A repeatable parameter. Values may also be joined by commas when they hold none themselves. */
    <T> Set<T> many(String name, String expected, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : texts(name)) {
            for (String part : text.split(",", -1)) {
                parse.apply(part.strip()).ifPresentOrElse(values::add, () -> wrong(name, part, expected));
            }
        }
        return values;
    }

    /** A parameter that is sent at most once. */
    <T> Optional<T> one(String name, String expected, Function<String, Optional<T>> parse) {
        List<String> texts = texts(name);
        if (texts.size() > 1) {
            wrong(name, texts.get(1), "to be sent once");
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(texts.getFirst().strip());
        if (value.isEmpty()) {
            wrong(name, texts.getFirst(), expected);
        }
        return value;
    }

    private List<String> texts(String name) {
        known.add(name);
        return sent.getOrDefault(name, List.of());
    }

    void wrong(String name, String value, String expected) {
        bad.add(new BadParameter(name, value.substring(0, Math.min(value.length(), LONGEST_VALUE)), expected));
    }

    /** @throws ProblemException when a parameter was wrong, or one was sent that nobody asked for */
    void check() {
        List<BadParameter> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new BadParameter(name, sent.getFirst(name), suggestion(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(Problem.unknownParameters(unknown));
        }
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(bad)));
        }
    }

    private String suggestion(String name) {
        return known.isEmpty() ? "this address takes none" : "did you mean '" + NearestName.of(name, known) + "'?";
    }
}
