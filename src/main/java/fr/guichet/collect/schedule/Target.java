package fr.guichet.collect.schedule;

import fr.guichet.model.CentreId;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.spi.CentreRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing to ask a platform, for all the centres it concerns.
 *
 * @param ref how to ask
 * @param zone of the centres, for the days asked about
 * @param centres the centres whose listing this is, at least one
 * @param attribution which place of the answer is which centre
 */
public record Target(CentreRef ref, ZoneId zone, Set<CentreId> centres, Attribution attribution) {
    public Target {
        centres = Set.copyOf(centres);
    }

    /** How to ask at that moment: a catalogue's word that would not be fresh any more is left out, so that the platform is asked rather than an old word repeated. */
    public CentreRef refAt(Instant now, FreshnessPolicy policy) {
        return ref.withCatalogueHint(
                ref.catalogueHint().filter(hint -> policy.judge(hint.toldAt(), now) == Freshness.FRESH));
    }

    /** The listing of each centre. */
    public Set<ListingId> listings() {
        return centres.stream()
                .map(centre -> new ListingId(centre, ref.platform(), ref.key()))
                .collect(Collectors.toSet());
    }
}
