package fr.guichet.directory;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.Matcher;
import fr.guichet.directory.matching.SourceRecord;
import fr.guichet.directory.registry.Counts;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.MergeEvidence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts for the {@link MergeReport}. */
final class MergeCounts {

    private final Matcher.Result matched;
    private final Map<Cluster, Centre> centres;
    private final Map<Cluster, Centre> shown;
    private final Unmatched without;
    private final Instant now;

    private MergeCounts(
            Matcher.Result matched,
            Map<Cluster, Centre> centres,
            Map<Cluster, Centre> shown,
            Unmatched without,
            Instant now) {
        this.without = without;
        this.now = now;
        this.matched = matched;
        this.centres = centres;
        this.shown = shown;
    }

    static MergeReport of(
            Matcher.Result matched,
            Map<Cluster, Centre> centres,
            Map<Cluster, Centre> shown,
            Unmatched without,
            Instant now) {
        return new MergeCounts(matched, centres, shown, without, now).report();
    }

    private MergeReport report() {
        int rows = 0;
        int registryCentres = 0;
        int entries = 0;
        int matchedEntries = 0;
        int contradictions = 0;
        Counts evidence = new Counts();
        for (Cluster cluster : centres.keySet()) {
            int own = CentreMerger.registryIds(cluster).size();
            int listed = cluster.records().size() - own;
            rows += own;
            registryCentres += own > 0 ? 1 : 0;
            entries += listed;
            matchedEntries += own > 0 ? listed : 0;
            contradictions += isContradicted(cluster) && shown.containsKey(cluster) ? 1 : 0;
            cluster.evidence().stream().map(MergeEvidence::rule).forEach(evidence::add);
        }
        return new MergeReport(
                rows,
                registryCentres,
                rows - registryCentres,
                entries,
                matchedEntries,
                centres.size() - registryCentres,
                evidence.asMap(),
                contradictions,
                matched.ambiguities().size(),
                coverage());
    }

    private boolean isContradicted(Cluster cluster) {
        return cluster.records().stream().anyMatch(record -> CentreMerger.isClosed(record, now))
                && cluster.records().stream().anyMatch(record -> !record.isOfRegistry());
    }

    private Coverage coverage() {
        Counts byPlatform = new Counts();
        Map<String, Coverage.Reason> unmatched = new LinkedHashMap<>();
        int ofRegistry = 0;
        int withListing = 0;
        int phoneOnly = 0;
        for (Map.Entry<Cluster, Centre> entry : shown.entrySet()) {
            List<SourceRecord> rows = entry.getKey().records().stream()
                    .filter(SourceRecord::isOfRegistry)
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            Centre centre = entry.getValue();
            ofRegistry++;
            withListing += centre.listings().isEmpty() ? 0 : 1;
            centre.listings().stream()
                    .map(listing -> listing.platform().value())
                    .distinct()
                    .forEach(byPlatform::add);
            phoneOnly += without.isCallOnly(centre) ? 1 : 0;
            without.reason(rows.getFirst(), centre)
                    .ifPresent(reason -> unmatched.merge(
                            reason,
                            new Coverage.Reason(1, rows.getFirst().id().toString()),
                            (known, one) -> new Coverage.Reason(known.count() + 1, known.example())));
        }
        return new Coverage(
                ofRegistry,
                withListing,
                byPlatform.asMap(),
                phoneOnly,
                unmatched,
                shown.size() - ofRegistry,
                matched.ambiguities().size());
    }
}
