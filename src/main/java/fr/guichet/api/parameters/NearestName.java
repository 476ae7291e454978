package fr.guichet.api.parameters;

import java.util.Collection;
import java.util.Comparator;

/** Finds which known name was probably meant. */
final class NearestName {

    private static final int SHORTEST_PART = 3;
    private static final int NOTHING_COMMON = 3;

    private NearestName() {}

    /**
     * What was begun, or shortened, goes before what only has about the same letters: {@code dept} is {@code departement} and not {@code days}.
     *
     * @param known at least one
     */
    static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> likeness(typed, name))
                        .thenComparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How the one is a part of the other; smaller is more. Of one or two letters that says nothing. */
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

    /** Whether it has the first letter of the name, and all its letters are there in their order. */
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

    /** Levenshtein's distance: how many letters must be put, taken or changed. */
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
