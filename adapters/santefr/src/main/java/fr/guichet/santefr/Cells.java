package fr.guichet.santefr;

import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cells of one row read as flags, days and times; what cannot be read is unknown, and warned of by name. */
final class Cells {

    /** Editors' times carry no zone; the registry is kept in Paris. */
    private static final ZoneId EDITORS_ZONE = ZoneId.of("Europe/Paris");

    /** {@code 2021-03-09 00:07:17.156281}, and with slashes in the GeoJSON edition; trailing zeros are not written. */
    private static final DateTimeFormatter EDIT_TIME = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-MM-dd][uuuu/MM/dd] HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final int LONGEST_QUOTE = 60;

    private final RegistryRow row;
    private final List<Warning> warnings = new ArrayList<>();

    Cells(RegistryRow row) {
        this.row = row;
    }

    Optional<String> text(Column column) {
        return row.find(column);
    }

    /** Empty is unknown, and so is any word but the two it knows. */
    Optional<Boolean> flag(Column column) {
        return text(column).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true" -> Optional.of(true);
            case "f", "false" -> Optional.of(false);
            default -> unknown("boolean-unknown", column, text);
        });
    }

    Optional<LocalDate> day(Column column) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return unknown("date-malformed", column, text);
            }
        });
    }

    Optional<Instant> editedAt() {
        return text(Column.EDITED_AT).flatMap(text -> {
            try {
                return Optional.of(LocalDateTime.parse(text, EDIT_TIME)
                        .atZone(EDITORS_ZONE)
                        .toInstant());
            } catch (DateTimeParseException e) {
                return unknown("edit-time-malformed", Column.EDITED_AT, text);
            }
        });
    }

    void warn(String reason, String detail) {
        warnings.add(new Warning(reason, detail));
    }

    /** Nothing, with a warning that says what stood there. */
    <T> Optional<T> unknown(String reason, Column column, String text) {
        warn(reason, quoted(column, text));
        return Optional.empty();
    }

    /** The text of a column, cut to what an operator needs to find the row. */
    static String quoted(Column column, String text) {
        return column.columnName() + " is '" + text.substring(0, Math.min(text.length(), LONGEST_QUOTE)) + "'";
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
