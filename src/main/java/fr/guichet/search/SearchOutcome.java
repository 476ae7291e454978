package fr.guichet.search;

import fr.guichet.api.json.SearchJson;
import fr.guichet.model.Centre;
import java.time.Instant;
import java.util.List;

/**
 * A search as the API answers it, and the centres of its page before they are written as JSON.
 *
 * @param answer what the API says
 * @param page the centres of the page, in order
 * @param all the centres found in the places asked for, of every state
 * @param validUntil the earliest moment at which the clock alone could change it
 */
public record SearchOutcome(SearchJson answer, List<CentreMatch> page, List<CentreMatch> all, Instant validUntil) {

    public SearchOutcome {
        page = List.copyOf(page);
        all = List.copyOf(all);
    }

    /** The centres it was made from, where it found any. */
    public List<Centre> centres() {
        return all.stream().map(found -> found.view().centre()).toList();
    }

    /** How many centres are in that state, by its code, before the filter by state. */
    public int total(String state) {
        return answer.totals().getOrDefault(state, 0);
    }
}
