package fr.guichet.santefr;

import fr.guichet.model.geo.Departement;
import fr.guichet.spi.BookingCount;
import fr.guichet.spi.Warning;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one row of the weekly statistics. */
final class BookingRow {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(\\.0+)?");

    /** A row that cannot be counted, with why. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Warning warning;

        Malformed(BookingColumn column, String text) {
            super(column.columnName(), null, false, false);
            this.warning = new Warning(
                    column.columnName() + "-malformed", "'" + text.substring(0, Math.min(60, text.length())) + "'");
        }

        Warning warning() {
            return warning;
        }
    }

    private BookingRow() {}

    static BookingCount read(Map<String, String> row) throws Malformed {
        return new BookingCount(
                centre(row),
                departement(row),
                week(row),
                count(BookingColumn.DOSES, row),
                count(BookingColumn.BOOKED, row));
    }

    private static String centre(Map<String, String> row) throws Malformed {
        String id = BookingColumn.CENTRE.in(row);
        if (id.isEmpty()) {
            throw new Malformed(BookingColumn.CENTRE, id);
        }
        return id;
    }

    /** A spreadsheet may have eaten the leading zero. */
    private static Departement departement(Map<String, String> row) throws Malformed {
        String code = BookingColumn.DEPARTEMENT.in(row);
        return Departement.find(code.length() == 1 ? "0" + code : code)
                .orElseThrow(() -> new Malformed(BookingColumn.DEPARTEMENT, code));
    }

    private static LocalDate week(Map<String, String> row) throws Malformed {
        String text = BookingColumn.WEEK.in(row);
        try {
            LocalDate monday = LocalDate.parse(text);
            if (monday.getDayOfWeek() == DayOfWeek.MONDAY) {
                return monday;
            }
        } catch (DateTimeParseException e) {
            // rejected below, like a day that is no Monday
        }
        throw new Malformed(BookingColumn.WEEK, text);
    }

    private static long count(BookingColumn column, Map<String, String> row) throws Malformed {
        String text = column.in(row);
        if (text.isEmpty()) {
            return 0;
        }
        if (!COUNT.matcher(text).matches()) {
            throw new Malformed(column, text);
        }
        return (long) Double.parseDouble(text);
    }
}
