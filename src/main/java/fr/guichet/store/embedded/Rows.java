package fr.guichet.store.embedded;

import java.util.List;

/**
 * What was read of a table.
 *
 * @param records the rows that were understood
 * @param unreadable how many were not
 */
record Rows<T>(List<T> records, int unreadable) {
    Rows {
        records = List.copyOf(records);
    }
}
