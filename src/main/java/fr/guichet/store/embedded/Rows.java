package fr.guichet.store.embedded;

import java.util.List;

/**
 * What was read of a table.
 *
 * @param memos the rows that were understood
 * @param unreadable how many were not
 */
record Rows<T>(List<T> memos, int unreadable) {
    Rows {
        memos = List.copyOf(memos);
    }
}
