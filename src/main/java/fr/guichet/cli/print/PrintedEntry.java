package fr.guichet.cli.print;

import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalogue entry in print: a table row for people, an object for scripts. */
public final class PrintedEntry {

    private static final int ID = 34;
    private static final int NAME = 44;
    private static final int TOWN = 24;

    private PrintedEntry() {}

    /** @param link as in the catalogue; null when there is none */
    record ListedJson(String id, @Nullable String link, PrintedPlace place, List<Warning> warnings) {}

    /** @param id null when it is what is missing */
    record RejectedJson(long row, @Nullable String id, List<Warning> rejected) {}

    public static Object json(CatalogueEntry entry) {
        return switch (entry) {
            case CatalogueEntry.Listed listed ->
                new ListedJson(
                        listed.id().toString(),
                        listed.bookingLink().orElse(null),
                        PrintedPlace.of(listed.place()),
                        listed.warnings());
            case CatalogueEntry.Rejected rejected ->
                new RejectedJson(
                        rejected.row(), rejected.id().map(Object::toString).orElse(null), List.of(rejected.reason()));
        };
    }

    public static String header(Terminal terminal) {
        return terminal.bold(row("ID", "NAME", "TOWN", "LINK"));
    }

    public static String text(CatalogueEntry entry, Terminal terminal) {
        return switch (entry) {
            case CatalogueEntry.Listed listed -> listed(listed, terminal);
            case CatalogueEntry.Rejected rejected ->
                terminal.warning("row " + rejected.row() + " rejected") + "  " + text(rejected.reason());
        };
    }

    private static String listed(CatalogueEntry.Listed listed, Terminal terminal) {
        StringBuilder text = new StringBuilder(row(
                listed.id().toString(),
                listed.place().name(),
                listed.place().address().commune().orElse("?"),
                listed.bookingLink().orElse("")));
        listed.warnings().forEach(warning -> text.append("\n  ").append(terminal.warning(text(warning))));
        return text.toString();
    }

    private static String text(Warning warning) {
        return warning.reason() + ": " + warning.detail();
    }

    private static String row(String id, String name, String town, String link) {
        return (cell(id, ID) + cell(name, NAME) + cell(town, TOWN) + link).stripTrailing();
    }

    /** Cut where it is too long; the JSON has all of it. */
    private static String cell(String text, int width) {
        int length = text.codePointCount(0, text.length());
        int room = width - 2;
        return length > room
                ? text.substring(0, text.offsetByCodePoints(0, room - 1)) + "…  "
                : text + " ".repeat(width - length);
    }
}
