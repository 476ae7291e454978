package fr.guichet.names;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known name that was probably meant. */
public final class NearestName {

    private static final int SHORTEST_PART = 3;
    private static final int NOTHING_COMMON = 3;

    private NearestName() {}

    /**
     * Prefers a name that the typed text begins or abbreviates to one of similar letters: {@code dept} is {@code departement} and not {@code days}.
     *
     * @param known at least one
     */
    public static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> likeness(typed, name))
                        .thenComparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How much of the one is a part of the other; smaller is more. One or two letters are too few to judge. */
    private static int likeness(String typed, String name) {
        if (Math.min(typed.length(), name.length()) < SHORTEST_PART) {
            return NOTHING_COMMON;
        }
        if (name.startsWith(typed) || typed.startsWith(name)) {
            return 0;
        }
        if (name.contains(typed) || typed.contains(name)) {
            return 1;
        }
        return isShortFor(typed, name) ? 2 : NOTHING_COMMON;
    }

    /** True if it has the first letter of the name, and its letters occur in the name in their order. */
    private static boolean isShortFor(String typed, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < typed.length(); i++) {
            boolean isNext = name.charAt(i) == typed.charAt(at);
            if (i == 0 && !isNext) {
                return false;
            }
            at += isNext ? 1 : 0;
        }
        return at == typed.length();
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
