package fr.guichet.directory.registry;

import fr.guichet.directory.registry.ImportReport.SharedLinks;
import fr.guichet.directory.registry.ImportReport.UnusableLink;
import fr.guichet.directory.registry.LinkReader.LinkReading;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.BookingLink;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Collects the entries of one registry load: the centres and the import report. Used once, by one thread. */
final class RegistryImport implements Consumer<CatalogueEntry> {

    private final LinkReader links;
    private final CentreBuilder builder;
    private final Instant now;

    private final Map<ExternalId, CatalogueEntry.Listed> rows = new LinkedHashMap<>();
    private final Map<CentreId, CentreRef> refs = new HashMap<>();
    private final List<Centre> centres = new ArrayList<>();
    private final List<UnusableLink> unusable = new ArrayList<>();
    private final Counts rejected = new Counts();
    private final Counts byPlatform = new Counts();
    private final Counts malformed = new Counts();
    private final Counts hosts = new Counts();
    private final Counts warnings = new Counts();
    private final Counts leftOut = new Counts();
    private final Counts positions = new Counts();
    private final Counts reserved = new Counts();
    private int duplicates;
    private int phoneOnly;
    private int neither;
    private int announced;

    RegistryImport(LinkReader links, Gazetteer gazetteer, Instant now) {
        this.links = links;
        this.builder = new CentreBuilder(gazetteer);
        this.now = now;
    }

    @Override
    public void accept(CatalogueEntry entry) {
        switch (entry) {
            case CatalogueEntry.Rejected row -> rejected.add(row.reason().reason());
            case CatalogueEntry.Listed row -> keepLastEdit(row);
        }
    }

    /** Of two rows with one id the last edited wins; without dates, the later row. */
    private void keepLastEdit(CatalogueEntry.Listed row) {
        CatalogueEntry.Listed known = rows.get(row.id());
        if (known != null) {
            duplicates++;
            Instant edited = row.editedAt().orElse(Instant.MIN);
            if (edited.isBefore(known.editedAt().orElse(Instant.MIN))) {
                return;
            }
        }
        rows.put(row.id(), row);
    }

    /** Builds the centres; call it once, after the last entry. */
    ImportReport finish(CatalogueSummary summary) {
        rows.values().forEach(this::build);
        summary.warnings().forEach(warning -> warnings.add(warning.reason()));
        return new ImportReport(
                summary.edition(),
                summary.rows(),
                centres.size(),
                rejected.asMap(),
                duplicates,
                centres.size() - leftOut.total(),
                leftOut.asMap(),
                announced,
                byPlatform.asMap(),
                phoneOnly,
                unusable.size(),
                neither,
                sharedLinks(),
                malformed.asMap(),
                hosts.asMap(),
                List.copyOf(unusable),
                positions.asMap(),
                reserved.asMap(),
                warnings.asMap());
    }

    private void build(CatalogueEntry.Listed row) {
        Optional<LinkReading> link = row.bookingLink().map(links::read);
        Optional<Centre> built = builder.build(row, link);
        if (built.isEmpty()) {
            rejected.add("no-departement");
            return;
        }
        Centre centre = built.get();
        centres.add(centre);
        row.warnings().forEach(warning -> warnings.add(warning.reason()));
        countLink(row, centre, link);
        count(centre);
    }

    private void countLink(CatalogueEntry.Listed row, Centre centre, Optional<LinkReading> link) {
        row.bookingLink().flatMap(BookingLink::find).ifPresent(uri -> hosts.add(uri.getHost()));
        if (link.isEmpty()) {
            if (centre.place().phones().isEmpty()) {
                neither++;
            } else {
                phoneOnly++;
            }
            return;
        }
        switch (link.get()) {
            case LinkReading.Recognised recognised -> {
                byPlatform.add(recognised.ref().platform().value());
                refs.put(
                        centre.id(),
                        recognised.ref().withKnownAddress(centre.place().address()));
                recognised.mended().forEach(malformed::add);
            }
            case LinkReading.Unusable broken -> {
                malformed.add(broken.reason());
                unusable.add(
                        new UnusableLink(row.id().value(), row.bookingLink().orElse(""), broken.reason()));
            }
        }
    }

    private void count(Centre centre) {
        positions.add(centre.place().position().map(at -> at.precision().code()).orElse(PositionPrecision.NONE.code()));
        if (centre.place().audience().isRestricted()) {
            reserved.add(centre.place().audience().group().code());
        }
        switch (PublicCentres.statusOf(centre, now)) {
            case OPEN -> {}
            case ANNOUNCED -> announced++;
            case CLOSED -> leftOut.add("closed");
            case CLOSED_TO_PUBLIC -> leftOut.add("closed-to-public");
        }
    }

    private SharedLinks sharedLinks() {
        Map<String, Integer> uses = new HashMap<>();
        refs.values().forEach(ref -> uses.merge(ref.platform() + ref.link().getRawPath(), 1, Integer::sum));
        List<Integer> shared = uses.values().stream().filter(count -> count > 1).toList();
        return new SharedLinks(
                shared.size(),
                shared.stream().mapToInt(Integer::intValue).sum(),
                shared.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** All centres, those left out included. */
    List<Centre> centres() {
        return List.copyOf(centres);
    }

    /** The reference of each centre with a recognised link. */
    Map<CentreId, CentreRef> refs() {
        return Map.copyOf(refs);
    }
}
