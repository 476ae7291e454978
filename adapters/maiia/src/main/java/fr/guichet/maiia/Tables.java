package fr.guichet.maiia;

import fr.guichet.model.FoldedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the adapter's data files: one entry a line, {@code #} begins a comment. */
final class Tables {

    private Tables() {}

    static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows after the header line. */
    static List<List<String>> rows(String name) {
        List<String> lines = lines(name);
        return lines.subList(1, lines.size()).stream()
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }

    /** The words of a cell, separated by {@code |}. */
    static List<FoldedText> words(String cell) {
        return Stream.of(cell.split("\\|", -1)).map(FoldedText::of).toList();
    }
}
