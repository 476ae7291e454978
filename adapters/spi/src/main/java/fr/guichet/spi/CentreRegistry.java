package fr.guichet.spi;

import java.util.function.Consumer;

/** The role of the State's registry: the list of all centres, as one document. Exactly one adapter has it; it is no booking platform. */
public interface CentreRegistry {

    /**
     * Lists all centres, each handed over as soon as it is read: the registry is large and is never held whole.
     *
     * @param context gives the document
     * @param entries receives every entry, on the calling thread; they count only if the result is fetched
     * @return the summary; {@code Unchanged} when nothing changed since the last accepted load, and then no entry was handed over; {@code Failed} when the
     *     document cannot be trusted as a whole
     */
    FetchResult<CatalogueSummary> listCentres(DocumentContext context, Consumer<CatalogueEntry> entries);
}
