package fr.guichet.query;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Postcode;
import fr.guichet.snapshot.Question;
import java.util.Optional;
import java.util.Set;

/**
 * A search, understood: equal questions are equal values. Empty sets do not restrict.
 *
 * @param departements any of these
 * @param postcodes any of these
 * @param around only inside this circle
 * @param platforms centres with a listing on one of these
 * @param states which states are listed
 * @param slots which slots count
 * @param sort the order within a state
 * @param limit how many centres a page has
 * @param after where the page before ended
 */
record SearchQuestion(
        Set<Departement> departements,
        Set<Postcode> postcodes,
        Optional<Circle> around,
        Set<PlatformId> platforms,
        Set<AvailabilityState> states,
        Question slots,
        Sort sort,
        int limit,
        Optional<Cursor> after) {

    static final int DEFAULT_LIMIT = 20;
    static final int LARGEST_LIMIT = 200;
}
