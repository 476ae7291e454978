package fr.guichet.directory;

import fr.guichet.directory.identity.Identities;
import fr.guichet.model.Centre;
import fr.guichet.model.Listing;
import fr.guichet.snapshot.ListingId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes hidden listings and suppressed telephone numbers from centres. Used for one edition. */
final class OverrideFilter {

    private final Set<ListingId> hidden;
    private final SuppressedPhones suppressed;
    private final Set<ListingId> withheld = new HashSet<>();

    /** @param identities resolves merged centres */
    OverrideFilter(DirectoryOverrides overrides, Identities identities) {
        this.hidden = overrides.hidden().stream()
                .map(listing -> new ListingId(
                        identities.successor(listing.centre()).orElse(listing.centre()),
                        listing.platform(),
                        listing.key()))
                .collect(Collectors.toSet());
        this.suppressed = overrides.suppressed();
    }

    Centre appliedTo(Centre centre) {
        List<Listing> shown = centre.listings().stream()
                .filter(listing -> !isHidden(ListingId.of(centre, listing)))
                .toList();
        return new Centre(
                centre.id(),
                centre.departement(),
                suppressed.appliedTo(centre.place()),
                centre.opening(),
                centre.externalIds(),
                shown,
                centre.unreadLink());
    }

    private boolean isHidden(ListingId listing) {
        boolean isHidden = hidden.contains(listing);
        if (isHidden) {
            withheld.add(listing);
        }
        return isHidden;
    }

    /** The listings that were removed. */
    Set<ListingId> withheld() {
        return Set.copyOf(withheld);
    }
}
