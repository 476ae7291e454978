package fr.guichet.spi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what may be missing on the wire, where missing and empty mean the same. */
public final class Nullables {

    private Nullables() {}

    /** The entries that are there; none when the list itself is missing. */
    @SuppressWarnings("NullAway") // NullAway does not follow a filter through a stream's type
    public static <T> List<T> in(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The text without blanks around it; empty when missing. */
    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
