package fr.guichet.ops.act;

import fr.guichet.directory.Directory;
import fr.guichet.directory.matching.MatchOverrides.Pair;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Actions on the directory. */
@Singleton
final class RegistryActions {

    private static final Set<DecisionKind> ABOUT_CENTRES = Set.of(
            DecisionKind.SUPPRESSED_PHONE,
            DecisionKind.HIDDEN_LISTING,
            DecisionKind.MERGE_CONFIRMED,
            DecisionKind.MERGE_SPLIT);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Directory directory;
    private final DecisionService decisions;

    RegistryActions(Directory directory, DecisionService decisions) {
        this.directory = directory;
        this.decisions = decisions;
    }

    ActionResult acceptShrink() {
        directory.acceptShrink();
        return ActionResult.atOnce("the registry is being read again; see GET /ops/registry");
    }

    ActionResult suppressPhone(ActionRequest request, String by) {
        PhoneNumber number = PhoneNumber.find(request.subject())
                .orElseThrow(() -> new RefusedException(Refusal.malformed("subject is a telephone number")));
        return ActionResult.decided(
                number + " is shown nowhere",
                decisions.make(DecisionKind.SUPPRESSED_PHONE, number.value(), "", by, request.reason()));
    }

    ActionResult confirmMerge(ActionRequest request, String by) {
        return decide(request, by, DecisionKind.MERGE_CONFIRMED, DecisionKind.MERGE_SPLIT, "one place");
    }

    ActionResult splitMerge(ActionRequest request, String by) {
        return decide(request, by, DecisionKind.MERGE_SPLIT, DecisionKind.MERGE_CONFIRMED, "two places");
    }

    private ActionResult decide(
            ActionRequest request, String by, DecisionKind kind, DecisionKind contrary, String result) {
        Pair pair = Pair.find(request.subject())
                .orElseThrow(() -> new RefusedException(
                        Refusal.malformed("subject is two ids of sources, such as 'registry:12 mairie:34'")));
        Stream.of(pair.one(), pair.other()).filter(id -> !directory.knows(id)).forEach(RegistryActions::unknown);
        decisions.find(contrary, pair.toString()).ifPresent(opposite -> decisions.undo(opposite.id(), by));
        return ActionResult.decided(
                pair.one() + " and " + pair.other() + " are " + result,
                decisions.make(kind, pair.toString(), "", by, request.reason()));
    }

    private static void unknown(ExternalId id) {
        throw new RefusedException(Refusal.unknown("no source has " + id));
    }

    /** Waits until a decision about centres is visible, at most five seconds. */
    void settle(Optional<Decision> decision) {
        if (decision.filter(made -> ABOUT_CENTRES.contains(made.kind())).isPresent()) {
            directory.isSettledWithin(LONGEST_WAIT);
        }
    }
}
