package fr.guichet.santefr;

import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.Warning;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of one load, and decides whether it can be trusted. */
final class RowCounts {

    /** A registry with more bad rows than this share of all is a failed export. */
    private static final int MOST_REJECTED_PERCENT = 1;

    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;
    private long rejected;

    void count(CatalogueEntry entry) {
        rows++;
        if (entry instanceof CatalogueEntry.Rejected(long row, var id, Warning reason)) {
            rejected++;
            reasons.merge(reason.reason(), 1L, Long::sum);
        }
    }

    long rows() {
        return rows;
    }

    /** @throws UnreadableRegistryException when there is no row, or too many were rejected */
    void check() throws UnreadableRegistryException {
        if (rows == 0) {
            throw new UnreadableRegistryException("no row: a registry without a centre is a failed export");
        }
        if (rejected * 100 > rows * MOST_REJECTED_PERCENT) {
            throw new UnreadableRegistryException(
                    rejected + " of " + rows + " rows are bad, more than " + MOST_REJECTED_PERCENT + " %: " + reasons);
        }
    }
}
