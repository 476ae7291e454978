package fr.guichet.collect.watch;

import fr.guichet.model.Availability;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The record of each listing of a source. Thread-safe. */
public final class ListingRecords implements ObservationListener {

    private final Map<ListingId, ListingRecord> records = new ConcurrentHashMap<>();

    @Override
    public void observed(ListingId listing, Observation before, Observation after) {
        if (after.failure().isPresent() || after.answer().isEmpty()) {
            return;
        }
        Answer answer = after.answer().get();
        Optional<Boolean> wasOpen = before.answer().map(Answer::availability).flatMap(ListingRecords::isOpen);
        Optional<Boolean> isOpen = isOpen(answer.availability());
        boolean isFlip = wasOpen.isPresent() && isOpen.isPresent() && !wasOpen.equals(isOpen);
        records.compute(listing, (id, known) -> (known == null
                        ? ListingRecord.startedAt(answer.times().checkedAt())
                        : known)
                .answered(isOpen.orElse(false), isFlip, answer.times().checkedAt()));
    }

    /** Empty for a state that does not count as a flip. */
    private static Optional<Boolean> isOpen(Availability availability) {
        return switch (availability) {
            case Availability.Open _ -> Optional.of(true);
            case Availability.None _ -> Optional.of(false);
            case Availability.PhoneOnly _, Availability.NotOffered _, Availability.Unknown _ -> Optional.empty();
        };
    }

    /** Removes all others. */
    public void keep(Set<ListingId> listings) {
        records.keySet().retainAll(listings);
    }

    /** Empty without an answer since the start. */
    public Optional<ListingRecord> find(ListingId listing) {
        return Optional.ofNullable(records.get(listing));
    }
}
