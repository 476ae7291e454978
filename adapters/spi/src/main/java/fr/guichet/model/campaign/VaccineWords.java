package fr.guichet.model.campaign;

import fr.guichet.model.Vaccine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How labels name vaccines: a campaign's keywords and its table {@code campaigns/<id>/vaccine-words.csv}, where each kind of row is explained, perhaps with a platform's
 * own rows before it.
 */
public final class VaccineWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Row(String kind, Optional<Vaccine> vaccine, String text) {}

    private final Campaign campaign;
    private final List<Row> rows;

    private VaccineWords(Campaign campaign, List<Row> rows) {
        this.campaign = campaign;
        this.rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException when the campaign has no such table, or it is malformed */
    public static VaccineWords of(Campaign campaign) {
        List<String> rows = DataFile.lines(VaccineWords.class, "/campaigns/" + campaign.id() + "/vaccine-words.csv");
        return new VaccineWords(
                campaign, rows.stream().skip(1).map(VaccineWords::row).toList());
    }

    /**
     * The same with rows of a platform's own before them.
     *
     * @param own {@code kind;vaccine;text}, without header or comments
     */
    public VaccineWords preceded(List<String> own) {
        List<Row> all = new ArrayList<>(own.stream().map(VaccineWords::row).toList());
        all.addAll(rows);
        return new VaccineWords(campaign, all);
    }

    /** All vaccines a label names; empty when it names none. */
    public Set<Vaccine> find(String label) {
        String plain = MARKS.matcher(Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return kind("instead")
                .filter(row -> Pattern.compile(row.text()).matcher(plain).find())
                .findFirst()
                .map(row -> row.vaccine().map(Set::of).orElse(Set.of()))
                .orElseGet(() -> named(label));
    }

    private Set<Vaccine> named(String label) {
        FoldedText text = FoldedText.of(label);
        Set<Vaccine> found = new LinkedHashSet<>(campaign.findVaccines(label));
        kind("words")
                .filter(row -> split(row.text()).anyMatch(word -> text.hasWords(FoldedText.of(word))))
                .forEach(row -> row.vaccine().ifPresent(found::add));
        kind("family")
                .filter(row -> split(row.text()).anyMatch(member -> found.contains(new Vaccine(member))))
                .forEach(row -> row.vaccine().ifPresent(found::remove));
        return found;
    }

    private Stream<Row> kind(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind));
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split("\\|", -1));
    }

    private static Row row(String line) {
        String[] cells = line.split(";", 3);
        if (cells.length != 3 || !Set.of("instead", "words", "family").contains(cells[0])) {
            throw new IllegalArgumentException("expected instead, words or family;vaccine;text, got " + line);
        }
        return new Row(cells[0], cells[1].isBlank() ? Optional.empty() : Optional.of(new Vaccine(cells[1])), cells[2]);
    }
}
