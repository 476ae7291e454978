package fr.guichet.snapshot;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.Listing;
import fr.guichet.model.PlatformId;
import java.util.Optional;

/**
 * One centre on one platform.
 *
 * @param centre whose
 * @param platform on which
 * @param key the listing's canonical link key there
 */
public record ListingId(CentreId centre, PlatformId platform, String key) {

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<ListingId> find(String text) {
        String[] parts = text.split("/", 3);
        if (parts.length < 3 || parts[2].isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ListingId(new CentreId(parts[0]), new PlatformId(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static ListingId of(Centre centre, Listing listing) {
        return new ListingId(centre.id(), listing.platform(), listing.key());
    }

    /** The centre, the platform and the key, with slashes between. */
    @Override
    public String toString() {
        return centre + "/" + platform + "/" + key;
    }
}
