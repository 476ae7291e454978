package fr.guichet.gazetteer;

import java.util.Arrays;

/**
 * The best few of the places found, each once, in order. Places and aliases are numbers; a place of a lower number is preferred among equals. Used for one search.
 */
final class BestPlaces {

    private static final int PLACE_BITS = 20;
    private static final int WEIGHT_BITS = 31;

    /** Stands for no alias. */
    static final int NAME = -1;

    private final long[] ranks;
    private final int[] aliases;
    private int size;

    BestPlaces(int limit) {
        this.ranks = new long[limit];
        this.aliases = new int[limit];
    }

    /** Adds the place if it is among the best. */
    void offer(int place, Closeness closeness, int alias, int weight) {
        long rank = ((long) closeness.rank() * 2 + (alias == NAME ? 0 : 1)) << (WEIGHT_BITS + PLACE_BITS)
                | (long) (Integer.MAX_VALUE - weight) << PLACE_BITS
                | place;
        if (isFull() && rank >= ranks[size - 1]) {
            return;
        }
        int known = indexOf(place);
        if (known >= 0 && ranks[known] <= rank) {
            return;
        }
        if (known >= 0) {
            remove(known);
        }
        insert(rank, alias);
    }

    private int indexOf(int place) {
        for (int i = 0; i < size; i++) {
            if (place(i) == place) {
                return i;
            }
        }
        return -1;
    }

    private void remove(int index) {
        System.arraycopy(ranks, index + 1, ranks, index, size - index - 1);
        System.arraycopy(aliases, index + 1, aliases, index, size - index - 1);
        size--;
    }

    private void insert(long rank, int alias) {
        int index = -1 - Arrays.binarySearch(ranks, 0, size, rank);
        int moved = Math.min(size, ranks.length - 1) - index;
        System.arraycopy(ranks, index, ranks, index + 1, moved);
        System.arraycopy(aliases, index, aliases, index + 1, moved);
        ranks[index] = rank;
        aliases[index] = alias;
        size = Math.min(size + 1, ranks.length);
    }

    boolean isFull() {
        return size == ranks.length;
    }

    /** Whether one matches completely, except for an article. */
    boolean hasWhole() {
        return size > 0 && ranks[0] >> (WEIGHT_BITS + PLACE_BITS + 1) <= Closeness.WITHOUT_ARTICLE.rank();
    }

    int size() {
        return size;
    }

    int place(int index) {
        return (int) (ranks[index] & ((1L << PLACE_BITS) - 1));
    }

    int alias(int index) {
        return aliases[index];
    }

    /** How exactly a place matches the typed text, best first. Within each, a name comes before a former name, and then the larger place before the smaller one. */
    enum Closeness {
        /** All of its name or code. */
        WHOLE(0),
        /** All of its name but the article. */
        WITHOUT_ARTICLE(1),
        /** The beginning of its name or code. */
        BEGINNING(2),
        /** The beginning of a word inside its name. */
        INSIDE(3),
        /** All of its name, but for one typing error. */
        NEARLY_WHOLE(4),
        /** A beginning, but for one typing error. */
        NEARLY(5);

        private final int rank;

        Closeness(int rank) {
            this.rank = rank;
        }

        /** Lower is better. */
        int rank() {
            return rank;
        }

        static Closeness of(NameIndex.Standing standing, boolean whole) {
            return switch (standing) {
                case FIRST -> whole ? WHOLE : BEGINNING;
                case AFTER_THE_ARTICLE -> whole ? WITHOUT_ARTICLE : BEGINNING;
                case INSIDE -> INSIDE;
            };
        }

        static Closeness nearly(NameIndex.Standing standing, boolean whole) {
            return whole && standing != NameIndex.Standing.INSIDE ? NEARLY_WHOLE : NEARLY;
        }
    }
}
