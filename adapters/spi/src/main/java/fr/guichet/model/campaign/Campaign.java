package fr.guichet.model.campaign;

import fr.guichet.model.Vaccine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The vaccines and doses of one campaign: data, not code. Tables are ordered; an earlier row wins.
 *
 * <p>The files are {@code campaigns/<id>/vaccines.csv} and {@code doses.csv}: semicolons, a header line, {@code code;name;keywords}, keywords separated
 * by {@code |} and matched as whole words on accent-folded text; lines that begin with {@code #} are comments. Doses have no keywords here: labels that name one are read by {@link DoseLabel}.
 *
 * @param id such as {@code covid-19}
 */
public record Campaign(String id, List<Row> vaccines, List<Row> doses) {

    /**
     * @param code as in JSON
     * @param name what people read, in French
     * @param keywords labels that mean it, folded
     */
    public record Row(String code, String name, List<FoldedText> keywords) {
        public Row {
            keywords = List.copyOf(keywords);
        }
    }

    public Campaign {
        vaccines = List.copyOf(vaccines);
        doses = List.copyOf(doses);
    }

    /** @throws IllegalArgumentException when there is no campaign of that id, or a table is malformed */
    public static Campaign load(String id) {
        return new Campaign(id, rows(id, "vaccines.csv"), rows(id, "doses.csv"));
    }

    /** All vaccines a label names, in the table's order; empty when it names none. */
    public Set<Vaccine> findVaccines(String label) {
        FoldedText text = FoldedText.of(label);
        Set<Vaccine> found = new LinkedHashSet<>();
        for (Row row : vaccines) {
            if (row.keywords().stream().anyMatch(text::hasWords)) {
                found.add(new Vaccine(row.code()));
            }
        }
        return found;
    }

    public boolean knowsVaccine(String code) {
        return vaccines.stream().anyMatch(row -> row.code().equals(code));
    }

    public boolean knowsDose(String code) {
        return doses.stream().anyMatch(row -> row.code().equals(code));
    }

    private static List<Row> rows(String id, String table) {
        String path = "/campaigns/" + id + "/" + table;
        try (InputStream in = Campaign.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no campaign table " + path);
            }
            List<Row> rows = new ArrayList<>();
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(path, line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String path, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException(path + ": expected code;name;keywords, got " + line);
        }
        List<FoldedText> keywords = new ArrayList<>();
        for (String keyword : cells[2].split("\\|", -1)) {
            if (!keyword.isBlank()) {
                keywords.add(FoldedText.of(keyword));
            }
        }
        return new Row(cells[0].strip(), cells[1].strip(), keywords);
    }
}
