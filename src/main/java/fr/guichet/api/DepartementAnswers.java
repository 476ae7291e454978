package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.json.DepartementAnswerJson;
import fr.guichet.api.json.DepartementsJson;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.search.DepartementCounts;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The answers about départements, requested or rendered ahead. */
final class DepartementAnswers {

    /** The question about all of them. */
    static final String ALL = "departements";

    private DepartementAnswers() {}

    static AnswerBody all(Gazetteer gazetteer, Snapshot snapshot, Instant at) {
        List<DepartementCounts> counts = gazetteer.listDepartements().stream()
                .map(entry -> DepartementCounts.of(entry, snapshot, at))
                .toList();
        DepartementsJson body = DepartementsJson.of(counts, snapshot);
        return new AnswerBody(body, validUntil(counts))
                .madeFrom(snapshot.centres().centres());
    }

    static AnswerBody one(DepartementEntry departement, Snapshot snapshot, Instant at) {
        DepartementCounts counts = DepartementCounts.of(departement, snapshot, at);
        DepartementAnswerJson body = DepartementAnswerJson.of(counts, snapshot);
        return new AnswerBody(body, counts.validUntil())
                .madeFrom(snapshot.centres().in(departement.departement()));
    }

    private static Instant validUntil(List<DepartementCounts> counts) {
        return counts.stream()
                .map(DepartementCounts::validUntil)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
