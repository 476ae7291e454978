package shared;

import java.util.Map;
import java.util.TreeMap;

/** The options of a program: {@code --name value}, each with a default. */
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
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (!values.containsKey(arguments[i])) {
                System.err.println("unknown option " + arguments[i] + "; there are " + values.keySet());
                System.exit(2);
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(values);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            System.err.println(name + " is missing");
            System.exit(2);
        }
        return value;
    }

    /** Like {@link #text}, where nothing is a value. */
    public String textOrEmpty(String name) {
        return values.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }
}
