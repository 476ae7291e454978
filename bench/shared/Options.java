package shared;

import java.util.Map;
import java.util.TreeMap;

/** The options of a program: {@code --name value}, each with a default. Anything else ends the program with exit status 2. */
public final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @param defaults names and values, in turn */
    public static Options of(String[] arguments, String... defaults) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < defaults.length; i += 2) {
            values.put(defaults[i], defaults[i + 1]);
        }
        String known = values.keySet().toString();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!values.containsKey(arguments[i])) {
                refuse("unknown option " + arguments[i] + "; the options are " + known);
            }
            if (i + 1 == arguments.length) {
                refuse(arguments[i] + " needs a value");
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(values);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            refuse(name + " is missing");
        }
        return value;
    }

    /** Like {@link #text}, but may be empty. */
    public String textOrEmpty(String name) {
        return values.get(name);
    }

    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            refuse(name + " is not a number: " + text(name));
            throw e;
        }
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
