package fr.guichet.model.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables that stand beside code: UTF-8, one entry a line, {@code #} begins a comment. */
public final class DataFile {

    private DataFile() {}

    /**
     * The lines that say something.
     *
     * @param owner a class whose package the file stands in; a name with a leading slash starts at the root
     * @throws IllegalArgumentException when there is no such file
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines after the header line, each split at its semicolons. */
    public static List<List<String>> rows(Class<?> owner, String name) {
        return lines(owner, name).stream()
                .skip(1)
                .map(line -> List.of(line.split(";", -1)))
                .toList();
    }
}
