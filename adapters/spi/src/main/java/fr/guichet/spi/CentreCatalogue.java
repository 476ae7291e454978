package fr.guichet.spi;

import java.util.function.Consumer;

/** The role of a platform that lists the centres it knows. */
public interface CentreCatalogue {

    /**
     * Lists all centres, each handed over as soon as it is read: a catalogue may be large and is never held whole.
     *
     * @param context what the adapter may use
     * @param entries receives every entry, on the calling thread. What it was given counts only if the result is fetched
     * @return the summary; {@code Unchanged} when the platform says that nothing changed since the context's last accepted load, and then no entry was handed
     *     over; {@code Failed} when the catalogue cannot be trusted as a whole
     */
    FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries);
}
