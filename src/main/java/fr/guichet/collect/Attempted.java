package fr.guichet.collect;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import java.util.List;

/** What came of wanting to ask for one listing. */
sealed interface Attempted {

    /** It was asked, and that has ended. */
    record Ended(FetchResult<List<PlaceAvailability>> result) implements Attempted {}

    /**
     * It was not asked, because the platform's breaker is open: that says something of the platform and nothing of the listing.
     *
     * @param failure what opened it, for people
     */
    record BreakerOpen(Failure failure) implements Attempted {}

    /**
     * It was not asked, or not to its end, because we hold ourselves back: that says nothing at all.
     *
     * @param why for people
     */
    record Held(String why) implements Attempted {}
}
