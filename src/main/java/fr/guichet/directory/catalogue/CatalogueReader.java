package fr.guichet.directory.catalogue;

import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.Counts;
import fr.guichet.model.BookingLink;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.geo.Departement;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one platform's catalogue. Only a complete reading counts: a truncated list says nothing about the missing entries. */
final class CatalogueReader {

    private final PlatformAdapter adapter;

    /** @param adapter a {@link CentreCatalogue} */
    CatalogueReader(PlatformAdapter adapter) {
        this.adapter = adapter;
    }

    PlatformId platform() {
        return adapter.id();
    }

    FetchResult<CatalogueReading> read(AdapterContext context) {
        List<SourceRecord> records = new ArrayList<>();
        Counts rejected = new Counts();
        FetchResult<CatalogueSummary> result =
                ((CentreCatalogue) adapter).listCentres(context, entry -> add(entry, records, rejected));
        return switch (result) {
            case FetchResult.Failed<CatalogueSummary>(Failure failure) -> new FetchResult.Failed<>(failure);
            case FetchResult.Unchanged<CatalogueSummary>(Provenance provenance) ->
                new FetchResult.Unchanged<>(provenance);
            case FetchResult.Fetched<CatalogueSummary> fetched ->
                new FetchResult.Fetched<>(
                        new CatalogueReading(
                                adapter.id(),
                                context.clock().instant(),
                                fetched.value().rows(),
                                records,
                                rejected.asMap()),
                        fetched.warnings(),
                        fetched.provenance());
        };
    }

    private void add(CatalogueEntry entry, List<SourceRecord> records, Counts rejected) {
        switch (entry) {
            case CatalogueEntry.Rejected row -> rejected.add(row.reason().reason());
            case CatalogueEntry.Listed row ->
                row.place()
                        .address()
                        .departement()
                        .ifPresentOrElse(
                                departement -> records.add(record(row, departement)),
                                () -> rejected.add("no-departement"));
        }
    }

    private SourceRecord record(CatalogueEntry.Listed row, Departement departement) {
        Optional<CentreRef> ref = row.bookingLink()
                .flatMap(BookingLink::find)
                .flatMap(adapter::recognise)
                .map(recognised -> recognised.withCatalogueHint(row.hint()));
        return new SourceRecord(
                row.id(), departement, row.place(), row.opening(), ref, Optional.empty(), Optional.empty());
    }
}
