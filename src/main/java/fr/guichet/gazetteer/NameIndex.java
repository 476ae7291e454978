package fr.guichet.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names found by their beginning, or by the beginning of a word inside, with one typing error or none.
 *
 * <p>All names stand in one array of letters, without anything between their words, and a second array lists the places where a word begins, sorted by what follows. A name that begins with
 * what was typed is then found by narrowing a range of that array letter by letter; a typing error is a step aside on the way. Immutable.
 */
final class NameIndex {

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final byte END = 0;

    /** Seven letters of six bits, before the twenty bits of a place in the text. */
    private static final int LETTERS_AT_ONCE = 7;

    private static final int PLACE_BITS = 20;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private final byte[] text;
    private final int[] starts;

    /** For each start, the number of the name it lies in, and in the last two bits where. */
    private final int[] owners;

    /** Where in a name a word stands. */
    enum Standing {
        FIRST(0),
        AFTER_THE_ARTICLE(1),
        INSIDE(2);

        private static final List<Standing> ALL = List.of(values());

        private final int bits;

        Standing(int bits) {
            this.bits = bits;
        }

        /** Of the word after that one. */
        private Standing next(String word) {
            return this == FIRST && ARTICLES.contains(word) ? AFTER_THE_ARTICLE : INSIDE;
        }

        private static Standing of(int owner) {
            return ALL.get(owner & 3);
        }
    }

    /** Receives the names found. */
    interface Hits {

        /**
         * A name that was found.
         *
         * @param name its number
         * @param standing where the match begins
         * @param whole whether nothing follows the match
         */
        void hit(int name, Standing standing, boolean whole);
    }

    /** Sorts the names, each the list of its words; a name's number is its place in the list. */
    NameIndex(List<List<String>> names) {
        int letters = names.stream()
                .mapToInt(words -> words.stream().mapToInt(String::length).sum() + 1)
                .sum();
        if (letters > PLACE_MASK) {
            throw new IllegalArgumentException("too many names");
        }
        text = new byte[letters];
        int words = names.stream().mapToInt(List::size).sum();
        long[] sorted = new long[words];
        int[] ownerAt = new int[letters];
        int count = 0;
        int at = 0;
        for (int name = 0; name < names.size(); name++) {
            Standing standing = Standing.FIRST;
            for (String word : names.get(name)) {
                sorted[count++] = at;
                ownerAt[at] = name << 2 | standing.bits;
                standing = standing.next(word);
                byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(bytes, 0, text, at, bytes.length);
                at += bytes.length;
            }
            text[at++] = END;
        }
        sort(sorted, 0, words, 0);
        starts = Arrays.stream(sorted).mapToInt(Math::toIntExact).toArray();
        owners = Arrays.stream(starts).map(start -> ownerAt[start]).toArray();
    }

    /** Sorts places in the text by what follows from that depth on; they are equal before it. */
    private void sort(long[] places, int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            places[i] |= packed((int) places[i] + depth) << PLACE_BITS;
        }
        Arrays.sort(places, from, to);
        for (int i = from; i < to; ) {
            long letters = places[i] >>> PLACE_BITS;
            int end = i;
            while (end < to && places[end] >>> PLACE_BITS == letters) {
                places[end++] &= PLACE_MASK;
            }
            if (end - i > 1 && (letters & 63) != END) {
                sort(places, i, end, depth + LETTERS_AT_ONCE);
            }
            i = end;
        }
    }

    private long packed(int at) {
        long letters = 0;
        boolean ended = false;
        for (int i = 0; i < LETTERS_AT_ONCE; i++) {
            ended = ended || text[at + i] == END;
            letters = letters << 6 | (ended ? END : rank(text[at + i]));
        }
        return letters;
    }

    /** The order of bytes, in six bits: digits before letters. */
    private static int rank(byte letter) {
        return letter < 'a' ? letter - '0' + 1 : letter - 'a' + 11;
    }

    /** The names in which a word begins with these letters. */
    void find(String letters, Hits hits) {
        report(letters.getBytes(StandardCharsets.US_ASCII), 0, new Range(0, starts.length, 0), false, hits);
    }

    /**
     * The names in which a word begins with these letters with one letter missing, added or wrong, or two swapped. An error in the last letter counts only when
     * nothing follows.
     */
    void findNearly(String letters, Hits hits) {
        nearly(letters.getBytes(StandardCharsets.US_ASCII), 0, new Range(0, starts.length, 0), hits);
    }

    /** Starts from one to another, which have so many letters in common. */
    private record Range(int from, int to, int depth) {

        boolean isEmpty() {
            return from >= to;
        }
    }

    private void nearly(byte[] letters, int i, Range range, Hits hits) {
        if (i == letters.length || range.isEmpty()) {
            return;
        }
        boolean last = i == letters.length - 1;
        report(letters, i + 1, range, last, hits);
        if (!last && letters[i] != letters[i + 1]) {
            report(letters, i + 2, narrowed(narrowed(range, letters[i + 1]), letters[i]), false, hits);
        }
        for (int from = range.from; from < range.to; ) {
            byte letter = letter(from, range.depth);
            Range child = new Range(from, upperBound(range, letter), range.depth + 1);
            if (letter != END) {
                report(letters, i, child, last, hits);
            }
            if (letter != END && letter != letters[i]) {
                report(letters, i + 1, child, last, hits);
            }
            from = child.to;
        }
        nearly(letters, i + 1, narrowed(range, letters[i]), hits);
    }

    /** Reports all names in the range that continue with the remaining letters. */
    private void report(byte[] letters, int i, Range range, boolean onlyWhole, Hits hits) {
        Range rest = range;
        for (int next = i; next < letters.length && !rest.isEmpty(); next++) {
            rest = narrowed(rest, letters[next]);
        }
        for (int start = rest.from; start < rest.to; start++) {
            boolean whole = letter(start, rest.depth) == END;
            if (whole || !onlyWhole) {
                hits.hit(owners[start] >> 2, Standing.of(owners[start]), whole);
            }
        }
    }

    private Range narrowed(Range range, byte letter) {
        return range.isEmpty()
                ? range
                : new Range(lowerBound(range, letter), upperBound(range, letter), range.depth + 1);
    }

    private int lowerBound(Range range, byte letter) {
        int low = range.from;
        int high = range.to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (letter(middle, range.depth) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int upperBound(Range range, byte letter) {
        return lowerBound(range, (byte) (letter + 1));
    }

    private byte letter(int start, int depth) {
        return text[starts[start] + depth];
    }
}
