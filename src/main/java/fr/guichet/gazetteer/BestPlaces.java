package fr.guichet.gazetteer;

import java.util.Arrays;

/**
 * The best few of many places that were found, each once, in order. Places and aliases are numbers; a place of a lower number is preferred among equals. Used by one question.
 */
final class BestPlaces {

    private static final int PLACE_BITS = 20;
    private static final int WEIGHT_BITS = 31;

    /** What is no alias. */
    static final int NAME = -1;

    private final long[] ranks;
    private final int[] aliases;
    private int size;

    BestPlaces(int limit) {
        this.ranks = new long[limit];
        this.aliases = new int[limit];
    }

    /** Takes the place in if it is among the best. */
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

    /** Whether one is wholly what was typed, but for an article. */
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
}
