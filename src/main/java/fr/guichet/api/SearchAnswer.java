package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.json.SearchJson;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;

/** The answer to a search, requested or rendered ahead. */
final class SearchAnswer {

    private SearchAnswer() {}

    static AnswerBody of(SearchQuestion question, Snapshot snapshot, Instant at) {
        CentreSearch search = new CentreSearch(snapshot, at);
        CentreSearch.Result result = search.find(question);
        SearchJson body = SearchJson.of(question, result, search, snapshot);
        return new AnswerBody(body, search.validUntil(question, result)).madeFrom(search.centres(question, result));
    }
}
