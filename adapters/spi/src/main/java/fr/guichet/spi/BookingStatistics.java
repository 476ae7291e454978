package fr.guichet.spi;

import java.util.function.Consumer;

/**
 * The role of a source that publishes, week by week, how many doses centres were given and how many appointments were taken there. It says how crowded a
 * département is and never whether anything is free.
 */
public interface BookingStatistics {

    /**
     * Lists all counts, each handed over as soon as it is read.
     *
     * @param context gives the document
     * @param counts receives every count, on the calling thread; they count only if the result is fetched
     * @return the summary; {@code Unchanged} when nothing changed since the last accepted load; {@code Failed} when the document cannot be trusted as a whole
     */
    FetchResult<CatalogueSummary> listBookings(DocumentContext context, Consumer<BookingCount> counts);
}
