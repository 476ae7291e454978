package fr.guichet.directory;

import fr.guichet.directory.catalogue.CatalogueReading;
import fr.guichet.directory.identity.Identities;
import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.Matcher;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.directory.registry.PublicCentres;
import fr.guichet.directory.registry.RegistryLoad;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.MergeEvidence;
import fr.guichet.snapshot.Retired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges the registry and the catalogues into an {@link Edition}. No I/O, no clock. Not thread-safe: it assigns ids. */
public final class EditionBuilder {

    private final CentreMerger merger;
    private final TargetPlan targets;
    private final Identities identities;
    private final AddressIds addresses;

    public EditionBuilder(Gazetteer gazetteer, LinkReader links, Identities identities, AddressIds addresses) {
        this.addresses = addresses;
        this.merger = new CentreMerger(gazetteer);
        this.targets = new TargetPlan(links);
        this.identities = identities;
    }

    /**
     * Builds an edition.
     *
     * @param rows the source records of the registry
     * @param catalogues the catalogues that were read
     * @param overrides the decisions of operators
     * @param pressures booking pressure by département, where known
     * @param now when openings are evaluated
     */
    public Edition build(
            List<SourceRecord> rows,
            Collection<CatalogueReading> catalogues,
            DirectoryOverrides overrides,
            Map<Departement, BookingPressure> pressures,
            Instant now) {
        List<SourceRecord> entries = catalogues.stream()
                .flatMap(reading -> reading.records().stream())
                .toList();
        Set<PlatformId> read =
                catalogues.stream().map(CatalogueReading::platform).collect(Collectors.toSet());
        Matcher.Result matched = Matcher.match(rows, entries, read, addresses, overrides.matching());
        Map<Cluster, CentreId> ids = identities.assign(matched.clusters());
        Map<Cluster, Centre> centres = new LinkedHashMap<>();
        OverrideFilter filter = new OverrideFilter(overrides, identities);
        ids.forEach((cluster, id) -> centres.put(cluster, filter.appliedTo(merger.merge(cluster, id, now))));
        Map<Cluster, Centre> shown = new LinkedHashMap<>(centres);
        shown.values().removeIf(centre -> !PublicCentres.isShown(centre, now));
        Unmatched unmatched = new Unmatched(
                matched, filter.withheld().stream().map(ListingId::centre).collect(Collectors.toSet()));
        MergeReport report = MergeCounts.of(matched, centres, shown, unmatched, now);
        ShownCentres people = new ShownCentres(
                List.copyOf(shown.values()),
                now,
                retired(centres, read, now),
                evidence(shown),
                report.coverage(),
                filter.withheld(),
                pressures);
        Set<ExternalId> sources = ids.keySet().stream()
                .flatMap(cluster -> cluster.records().stream())
                .map(SourceRecord::id)
                .collect(Collectors.toSet());
        return new Edition(
                people,
                people.index(),
                targets.of(shown),
                matched.ambiguities(),
                report,
                sources,
                unmatched.among(shown));
    }

    private static Map<CentreId, List<MergeEvidence>> evidence(Map<Cluster, Centre> shown) {
        Map<CentreId, List<MergeEvidence>> evidence = new HashMap<>();
        shown.forEach((cluster, centre) -> {
            if (!cluster.evidence().isEmpty()) {
                evidence.put(centre.id(), cluster.evidence());
            }
        });
        return evidence;
    }

    /** What became of every id without a public centre: it was merged, its place is not public, or no source lists it any more. */
    private Map<CentreId, Retired> retired(Map<Cluster, Centre> centres, Set<PlatformId> read, Instant now) {
        Map<CentreId, Retired> retired = new HashMap<>();
        Set<CentreId> there = centres.values().stream().map(Centre::id).collect(Collectors.toSet());
        for (Identities.KnownIdentity known : identities.list()) {
            identities
                    .successor(known.id())
                    .ifPresentOrElse(
                            into -> retired.put(known.id(), new Retired.Merged(into)),
                            () -> gone(known, there, read, now).ifPresent(gone -> retired.put(known.id(), gone)));
        }
        for (Centre centre : centres.values()) {
            leftOut(centre, now).ifPresent(gone -> retired.put(centre.id(), gone));
        }
        return retired;
    }

    /** A centre is not gone while its platform's catalogue was not read. */
    private static Optional<Retired> gone(
            Identities.KnownIdentity known, Set<CentreId> there, Set<PlatformId> read, Instant now) {
        if (there.contains(known.id())) {
            return Optional.empty();
        }
        boolean ofRegistry = known.firstSeenAs().scheme().equals(ExternalId.REGISTRY);
        boolean isRead =
                ofRegistry || read.contains(new PlatformId(known.firstSeenAs().scheme()));
        return isRead
                ? Optional.of(new Retired.Closed(ofRegistry ? "left-registry" : "left-catalogue", now))
                : Optional.empty();
    }

    private static Optional<Retired> leftOut(Centre centre, Instant now) {
        PublicOpening.Status status = PublicCentres.statusOf(centre, now);
        return switch (status) {
            case OPEN, ANNOUNCED -> Optional.empty();
            case CLOSED -> Optional.of(new Retired.Closed("closed", now));
            case CLOSED_TO_PUBLIC -> Optional.of(new Retired.Closed("closed-to-public", now));
        };
    }

    /** The registry's centres as source records. */
    static List<SourceRecord> records(RegistryLoad.Accepted load) {
        Map<String, String> why = new HashMap<>();
        load.report().unusable().forEach(link -> why.put(link.registryId(), link.reason()));
        List<SourceRecord> records = new ArrayList<>();
        for (Centre centre : load.centres()) {
            ExternalId id = centre.externalIds().getFirst();
            records.add(new SourceRecord(
                    id,
                    centre.departement(),
                    centre.place(),
                    centre.opening(),
                    Optional.ofNullable(load.refs().get(centre.id())),
                    centre.unreadLink(),
                    Optional.ofNullable(why.get(id.value()))));
        }
        return records;
    }
}
