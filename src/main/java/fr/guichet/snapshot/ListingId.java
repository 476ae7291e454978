package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.Listing;
import fr.guichet.model.PlatformId;

/**
 * One centre on one platform.
 *
 * @param centre whose
 * @param platform on which
 * @param key the listing's canonical link key there
 */
public record ListingId(CentreId centre, PlatformId platform, String key) {

    public static ListingId of(Centre centre, Listing listing) {
        return new ListingId(centre.id(), listing.platform(), listing.key());
    }
}
