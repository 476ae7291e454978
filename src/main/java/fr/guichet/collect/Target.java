package fr.guichet.collect;

import fr.guichet.model.CentreId;
import fr.guichet.spi.CentreRef;
import java.time.ZoneId;
import java.util.Set;

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
}
