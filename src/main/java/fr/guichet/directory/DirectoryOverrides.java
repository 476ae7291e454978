package fr.guichet.directory;

import com.fasterxml.jackson.annotation.JsonAlias;
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
 * The decisions of operators, as the directory applies them.
 *
 * @param matching which source records are the same place and which are not
 * @param hidden listings that are neither fetched nor shown
 * @param suppressed telephone numbers that are never shown
 */
public record DirectoryOverrides(
        @JsonAlias("judgements") MatchOverrides matching, Set<ListingId> hidden, SuppressedPhones suppressed) {

    /** No decisions. */
    public static final DirectoryOverrides NONE =
            new DirectoryOverrides(MatchOverrides.NONE, Set.of(), new SuppressedPhones(Set.of()));

    public DirectoryOverrides {
        hidden = Set.copyOf(hidden);
    }

    /** The active decisions. One with an unreadable subject is ignored. */
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
