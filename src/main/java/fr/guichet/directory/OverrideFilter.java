package fr.guichet.directory;

import fr.guichet.directory.identity.Identities;
import fr.guichet.model.Centre;
import fr.guichet.model.Listing;
import fr.guichet.snapshot.ListingId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes out of centres what operators do not want shown, and knows of which it took a listing. Used for one edition. */
final class OverrideFilter {

    private final Set<ListingId> hidden;
    private final SuppressedPhones suppressed;
    private final Set<ListingId> withheld = new HashSet<>();

    /** @param identities where a listing's centre goes on under another id */
    OverrideFilter(DirectoryOverrides rulings, Identities identities) {
        this.hidden = rulings.hidden().stream()
                .map(listing -> new ListingId(
                        identities.successor(listing.centre()).orElse(listing.centre()),
                        listing.platform(),
                        listing.key()))
                .collect(Collectors.toSet());
        this.suppressed = rulings.suppressed();
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

    /** The listings that were there and are not shown. */
    Set<ListingId> withheld() {
        return Set.copyOf(withheld);
    }
}
