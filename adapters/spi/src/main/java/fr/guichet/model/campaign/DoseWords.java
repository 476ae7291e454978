package fr.guichet.model.campaign;

import fr.guichet.model.AgeRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words in which labels speak of doses: a campaign's table {@code campaigns/<id>/dose-words.csv}, where each kind of word is explained, perhaps with a platform's own
 * rows before it. An earlier row wins.
 */
public final class DoseWords {

    /** What a word does in a label; explained in the table's header. */
    enum Kind {
        NOUN,
        NUMBER,
        ORDINAL,
        BOOSTER,
        STATED,
        HISTORY,
        IMPLIED,
        FILLER,
        JOIN,
        OTHER,
        CHILD,
        /** In no table: it says nothing of doses and keeps the others apart. */
        PLAIN
    }

    /**
     * @param means codes of doses, or an age, or nothing
     * @param rank of its row: a lower one wins
     */
    record Word(Kind kind, List<String> means, int rank) {}

    private final Campaign campaign;
    private final List<String> rows;
    private final Map<String, Word> words = new HashMap<>();
    private final List<String> succession = new ArrayList<>();
    private int longest = 1;
    private int oldestChild;

    private DoseWords(Campaign campaign, List<String> rows) {
        this.campaign = campaign;
        this.rows = List.copyOf(rows);
        for (int rank = 0; rank < rows.size(); rank++) {
            add(rows.get(rank), rank);
        }
    }

    /** @throws IllegalArgumentException when the campaign has no such table, or it is malformed */
    public static DoseWords of(Campaign campaign) {
        List<String> rows = DataFile.lines(DoseWords.class, "/campaigns/" + campaign.id() + "/dose-words.csv");
        return new DoseWords(campaign, rows.subList(1, rows.size()));
    }

    /**
     * The same with rows of a platform's own before them.
     *
     * @param own {@code kind;means;words}, without header or comments
     */
    public DoseWords preceded(List<String> own) {
        List<String> all = new ArrayList<>(own);
        all.addAll(rows);
        return new DoseWords(campaign, all);
    }

    /** The word that these tokens are, if any. */
    Optional<Word> find(List<String> tokens) {
        return Optional.ofNullable(words.get(String.join(" ", tokens)));
    }

    /** How many tokens the longest word has. */
    int longest() {
        return longest;
    }

    /** The dose after that one; the last follows itself. */
    String next(String dose) {
        int index = succession.indexOf(dose);
        return index < 0 ? dose : succession.get(Math.min(index + 1, succession.size() - 1));
    }

    /** The dose's code for children where the campaign has one and the ages are theirs. */
    String forAges(String dose, Optional<AgeRange> ages) {
        String child = "child-" + dose;
        boolean theirs = ages.filter(range -> range.endsBy(oldestChild)).isPresent();
        return theirs && campaign.knowsDose(child) ? child : dose;
    }

    private void add(String row, int rank) {
        String[] cells = row.split(";", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("expected kind;means;words, got " + row);
        }
        Kind kind = Kind.valueOf(cells[0].strip().toUpperCase(Locale.ROOT));
        List<String> means =
                cells[1].isBlank() ? List.of() : List.of(cells[1].strip().split("\\|", -1));
        for (String text : cells[2].split("\\|", -1)) {
            String folded = FoldedText.of(text).value().strip();
            words.putIfAbsent(folded, new Word(kind, means, rank));
            longest = Math.max(longest, folded.split(" ", -1).length);
        }
        if (kind == Kind.NUMBER && !succession.contains(means.getFirst())) {
            succession.add(means.getFirst());
        }
        if (kind == Kind.CHILD) {
            oldestChild = Integer.parseInt(means.getFirst());
        }
    }
}
