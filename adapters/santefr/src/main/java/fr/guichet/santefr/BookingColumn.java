package fr.guichet.santefr;

import java.util.Map;

/** The columns of the weekly statistics that we read, by name. */
enum BookingColumn {
    CENTRE("id_centre"),
    WEEK("date_debut_semaine"),
    DEPARTEMENT("code_departement"),
    DOSES("doses_allouees"),
    BOOKED("rdv_pris");

    private final String columnName;

    BookingColumn(String columnName) {
        this.columnName = columnName;
    }

    String columnName() {
        return columnName;
    }

    /** What stands there in a row, without blanks around it; empty text where nothing does. */
    String in(Map<String, String> row) {
        return row.getOrDefault(columnName, "").strip();
    }
}
