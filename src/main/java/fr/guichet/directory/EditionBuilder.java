package fr.guichet.directory;

import fr.guichet.directory.catalogue.CatalogueReading;
import fr.guichet.directory.identity.Identities;
import fr.guichet.directory.matching.AddressIds;
import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.Matched;
import fr.guichet.directory.matching.Matcher;
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

/** Puts the registry and the catalogues together into an {@link Edition}. Plain: no I/O, no clock. Not thread-safe: it hands out ids. */
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
     * @param rows what the registry says
     * @param catalogues what the platforms' catalogues say, those that were read
     * @param rulings what operators decided
     * @param pressures how crowded départements are, where it is known
     * @param now the moment at which openings are judged
     */
    public Edition build(
            List<SourceRecord> rows,
            Collection<CatalogueReading> catalogues,
            DirectoryOverrides rulings,
            Map<Departement, BookingPressure> pressures,
            Instant now) {
        List<SourceRecord> entries = catalogues.stream()
                .flatMap(reading -> reading.sightings().stream())
                .toList();
        Set<PlatformId> read =
                catalogues.stream().map(CatalogueReading::platform).collect(Collectors.toSet());
        Matched matched = Matcher.match(rows, entries, read, addresses, rulings.judgements());
        Map<Cluster, CentreId> ids = identities.assign(matched.clusters());
        Map<Cluster, Centre> centres = new LinkedHashMap<>();
        OverrideFilter withholding = new OverrideFilter(rulings, identities);
        ids.forEach((cluster, id) -> centres.put(cluster, withholding.appliedTo(merger.merge(cluster, id, now))));
        Map<Cluster, Centre> shown = new LinkedHashMap<>(centres);
        shown.values().removeIf(centre -> !PublicCentres.isShown(centre, now));
        Unmatched without = new Unmatched(
                matched, withholding.withheld().stream().map(ListingId::centre).collect(Collectors.toSet()));
        MergeReport report = MergeCounts.of(matched, centres, shown, without, now);
        ShownCentres people = new ShownCentres(
                List.copyOf(shown.values()),
                now,
                retired(centres, read, now),
                evidence(shown),
                report.coverage(),
                withholding.withheld(),
                pressures);
        Set<ExternalId> sources = ids.keySet().stream()
                .flatMap(cluster -> cluster.sightings().stream())
                .map(SourceRecord::id)
                .collect(Collectors.toSet());
        return new Edition(
                people,
                people.index(),
                targets.of(shown),
                matched.ambiguities(),
                report,
                sources,
                without.among(shown));
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

    /** What became of every id that nobody sees: it leads elsewhere, its place is left out, or no source speaks of it any more. */
    private Map<CentreId, Retired> retired(Map<Cluster, Centre> centres, Set<PlatformId> read, Instant now) {
        Map<CentreId, Retired> retired = new HashMap<>();
        Set<CentreId> there = centres.values().stream().map(Centre::id).collect(Collectors.toSet());
        for (Identities.Known known : identities.list()) {
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

    /** A platform whose catalogue was not read yet says nothing of its centres. */
    private static Optional<Retired> gone(
            Identities.Known known, Set<CentreId> there, Set<PlatformId> read, Instant now) {
        if (there.contains(known.id())) {
            return Optional.empty();
        }
        boolean ofRegistry = known.firstSeenAs().scheme().equals(ExternalId.REGISTRY);
        boolean told =
                ofRegistry || read.contains(new PlatformId(known.firstSeenAs().scheme()));
        return told
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

    /** The registry's centres as sightings. */
    static List<SourceRecord> sightings(RegistryLoad.Accepted load) {
        Map<String, String> why = new HashMap<>();
        load.report().unusable().forEach(link -> why.put(link.registryId(), link.reason()));
        List<SourceRecord> sightings = new ArrayList<>();
        for (Centre centre : load.centres()) {
            ExternalId id = centre.externalIds().getFirst();
            sightings.add(new SourceRecord(
                    id,
                    centre.departement(),
                    centre.place(),
                    centre.opening(),
                    Optional.ofNullable(load.refs().get(centre.id())),
                    centre.unreadLink(),
                    Optional.ofNullable(why.get(id.value()))));
        }
        return sightings;
    }
}
