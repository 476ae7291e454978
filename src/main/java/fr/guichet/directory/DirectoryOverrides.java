package fr.guichet.directory;

import fr.guichet.directory.matching.MatchOverrides;
import fr.guichet.directory.matching.MatchOverrides.Pair;
import fr.guichet.model.PhoneNumber;
import fr.guichet.snapshot.ListingId;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
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
public record DirectoryOverrides(MatchOverrides judgements, Set<ListingId> hidden, SuppressedPhones suppressed) {

    /** Nobody decided anything. */
    public static final DirectoryOverrides NONE =
            new DirectoryOverrides(MatchOverrides.NONE, Set.of(), new SuppressedPhones(Set.of()));

    public DirectoryOverrides {
        hidden = Set.copyOf(hidden);
    }

    /** Those that hold now. What cannot be read, because somebody wrote into the file, is left out. */
    static DirectoryOverrides of(Decisions decisions) {
        return new DirectoryOverrides(
                new MatchOverrides(
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
