package fr.guichet.spi;

import java.time.Clock;

/** All that an adapter may use to read one large document, such as the State's registry. One per load. */
public interface DocumentContext {

    /**
     * Opens the document, from the file or the address that settings name. The caller closes it.
     *
     * @return {@code Unchanged} when it is the same as at the last accepted load
     */
    FetchResult<Document> document();

    /** The one clock of slots, freshness and days. */
    Clock clock();
}
