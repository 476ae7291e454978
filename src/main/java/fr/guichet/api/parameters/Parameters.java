package fr.guichet.api.parameters;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.Problem.BadParameter;
import fr.guichet.api.http.ProblemException;
import fr.guichet.names.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads query parameters one by one and collects what is wrong with them, so that one problem lists all. */
public final class Parameters {

    /** The longest part of a value that a problem repeats, and that is compared with known values. */
    private static final int LONGEST_VALUE = 200;

    /** How many values one parameter may have. */
    private static final int MOST_VALUES = 200;

    private final Map<String, List<String>> sent;
    private final Set<String> known = new TreeSet<>();
    private final List<BadParameter> bad = new ArrayList<>();

    public Parameters(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /** A repeatable parameter. Values may also be joined by commas: they hold none themselves. */
    <T> Set<T> many(String name, String expected, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : parts(name)) {
            parse.apply(text.strip()).ifPresentOrElse(values::add, () -> wrong(name, text, expected));
        }
        return values;
    }

    /** A repeatable parameter that takes codes of a closed list, in either case. */
    <T> Set<T> many(String name, Map<String, T> codes) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : parts(name)) {
            T value = codes.get(text.strip().toLowerCase(Locale.ROOT));
            if (value == null) {
                wrong(name, text, oneOf(text, codes.keySet()));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** A parameter that takes one code of a closed list, in either case. */
    public <T> Optional<T> one(String name, Map<String, T> codes) {
        return one(
                name,
                oneOf(sent(name).stream().findFirst().orElse(""), codes.keySet()),
                text -> Optional.ofNullable(codes.get(text.toLowerCase(Locale.ROOT))));
    }

    /** A parameter that is sent at most once. */
    public <T> Optional<T> one(String name, String expected, Function<String, Optional<T>> parse) {
        List<String> texts = sent(name);
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

    boolean isSent(String name) {
        return sent.containsKey(name);
    }

    /** As it was sent first; blank when it was not. */
    String first(String name) {
        return sent(name).stream().findFirst().orElse("");
    }

    private List<String> sent(String name) {
        known.add(name);
        return sent.getOrDefault(name, List.of());
    }

    private List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String text : sent(name)) {
            parts.addAll(List.of(text.split(",", -1)));
        }
        if (parts.size() > MOST_VALUES) {
            wrong(name, parts.get(MOST_VALUES), "at most " + MOST_VALUES + " values");
            return List.of();
        }
        return parts;
    }

    private static String oneOf(String typed, Set<String> codes) {
        String list = String.join(", ", codes);
        return typed.isBlank() || codes.isEmpty()
                ? "one of " + list
                : "one of %s; did you mean '%s'?"
                        .formatted(list, NearestName.of(shortened(typed.strip().toLowerCase(Locale.ROOT)), codes));
    }

    public void wrong(String name, String value, String expected) {
        bad.add(new BadParameter(name, shortened(value), expected));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    }

    /** @throws ProblemException if a parameter is wrong or unknown */
    public void check() {
        List<BadParameter> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new BadParameter(shortened(name), shortened(firstOf(name)), suggestion(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(Problem.unknownParameters(unknown));
        }
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(bad)));
        }
    }

    private String firstOf(String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private String suggestion(String name) {
        return known.isEmpty()
                ? "this address takes none"
                : "did you mean '" + NearestName.of(shortened(name), known) + "'?";
    }
}
