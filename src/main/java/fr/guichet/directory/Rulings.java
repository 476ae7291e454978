package fr.guichet.directory;

import fr.guichet.directory.matching.Judgements;
import fr.guichet.directory.matching.Judgements.Pair;
import fr.guichet.model.PhoneNumber;
import fr.guichet.snapshot.ListingId;
import fr.guichet.store.Decision;
import fr.guichet.store.DecisionKind;
import fr.guichet.store.Decisions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What operators decided about centres.
 *
 * @param judgements which sources speak of one place and which do not
 * @param hidden listings that are neither asked nor shown
 * @param suppressed telephone numbers that are shown nowhere
 */
record Rulings(Judgements judgements, Set<ListingId> hidden, SuppressedPhones suppressed) {

    /** Nobody decided anything. */
    static final Rulings NONE = new Rulings(Judgements.NONE, Set.of(), new SuppressedPhones(Set.of()));

    Rulings {
        hidden = Set.copyOf(hidden);
    }

    /** Those that hold now. What cannot be read, because somebody wrote into the file, is left out. */
    static Rulings of(Decisions decisions) {
        return new Rulings(
                new Judgements(
                        subjects(decisions, DecisionKind.MERGE_CONFIRMED, Pair::find),
                        subjects(decisions, DecisionKind.MERGE_SPLIT, Pair::find)),
                subjects(decisions, DecisionKind.HIDDEN_LISTING, ListingId::find),
                new SuppressedPhones(subjects(decisions, DecisionKind.SUPPRESSED_PHONE, PhoneNumber::find)));
    }

    private static <T> Set<T> subjects(Decisions decisions, DecisionKind kind, Function<String, Optional<T>> read) {
        return decisions
                .of(kind)
                .map(Decision::subject)
                .flatMap(subject -> read.apply(subject).stream())
                .collect(Collectors.toSet());
    }
}
