package fr.guichet.search;

import fr.guichet.model.PlatformId;
import fr.guichet.view.CentreView;
import java.util.OptionalDouble;

/**
 * A centre that a search found.
 *
 * @param view judged against the question's slot filter
 * @param distanceKm from the middle of the question's circle; empty without one
 */
public record CentreMatch(CentreView view, OptionalDouble distanceKm) {

    /** Whether it has a listing on that platform. */
    public boolean isOn(PlatformId platform) {
        return view.centre().listings().stream()
                .anyMatch(listing -> listing.platform().equals(platform));
    }

    /** Whether it has a listing on that platform without a live answer. */
    boolean hasNothingFrom(PlatformId platform) {
        return view.listings().stream()
                .filter(listing -> listing.listing().platform().equals(platform))
                .anyMatch(listing -> !listing.isLive());
    }

    /** Its place in the order of a search. */
    public Cursor place(Sort sort) {
        double key =
                switch (sort) {
                    case DISTANCE -> distanceKm.orElse(Double.MAX_VALUE);
                    case SOONEST ->
                        view.nextSlot()
                                .map(slot -> (double)
                                        slot.start().over(view.centre().zone()).getEpochSecond())
                                .orElse(Double.MAX_VALUE);
                    case SLOTS -> -view.slotCount();
                };
        return new Cursor(sort, view.state(), key, view.centre().id().value());
    }
}
