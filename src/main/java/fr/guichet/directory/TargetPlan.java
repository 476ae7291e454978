package fr.guichet.directory;

import fr.guichet.collect.schedule.Target;
import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlaceAvailability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans the targets, so that a link shared by several centres is fetched once. */
final class TargetPlan {

    private final LinkReader links;

    TargetPlan(LinkReader links) {
        this.links = links;
    }

    Map<PlatformId, List<Target>> of(Map<Cluster, Centre> shown) {
        Map<String, CentreRef> refs = new LinkedHashMap<>();
        Map<String, List<Centre>> sharing = new HashMap<>();
        shown.forEach((cluster, centre) -> {
            for (CentreRef ref : CentreMerger.refs(cluster)) {
                if (!isListed(ref, centre)) {
                    continue;
                }
                String key = ref.platform() + " " + ref.key();
                refs.putIfAbsent(key, ref);
                sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(centre);
            }
        });
        Map<PlatformId, List<Target>> targets = new HashMap<>();
        refs.forEach((key, ref) -> targets.computeIfAbsent(ref.platform(), p -> new ArrayList<>())
                .add(target(ref, sharing.getOrDefault(key, List.of()))));
        return targets;
    }

    private static boolean isListed(CentreRef ref, Centre centre) {
        return centre.listings().stream()
                .anyMatch(listing -> listing.platform().equals(ref.platform())
                        && listing.key().equals(ref.key()));
    }

    private Target target(CentreRef ref, List<Centre> centres) {
        return new Target(
                ref,
                centres.getFirst().zone(),
                centres.stream().map(Centre::id).collect(Collectors.toSet()),
                new PlaceAttribution(centres, place -> isNamedBy(ref, place)));
    }

    private boolean isNamedBy(CentreRef ref, PlaceAvailability place) {
        return links.recognise(place.link().toString())
                .filter(named -> named.key().equals(ref.key()))
                .isPresent();
    }
}
