package fr.guichet.search;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.PlatformId;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One snapshot judged at one instant, with everything a page may ask of it. */
public final class SearchContext {

    private final Snapshot snapshot;
    private final KnownPlaces places;
    private final Instant now;

    SearchContext(Snapshot snapshot, KnownPlaces places, Instant now) {
        this.snapshot = snapshot;
        this.places = places;
        this.now = now;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Instant now() {
        return now;
    }

    /** Whether the directory is loaded. */
    public boolean isReady() {
        return snapshot.isReady();
    }

    public Instant publishedAt() {
        return snapshot.publishedAt();
    }

    public int centreCount() {
        return snapshot.centres().centres().size();
    }

    public Gazetteer places() {
        return places.at(snapshot);
    }

    public SearchOutcome search(SearchQuestion question) {
        CentreSearch search = new CentreSearch(snapshot, now);
        return SearchOutcome.of(question, search.find(question), search, snapshot);
    }

    /** Why the question would list no centre with slots, whatever states it asks for; empty if it would list one. */
    public Optional<NothingFound> nothingOpen(SearchQuestion question) {
        SearchQuestion open = question.openOnly();
        CentreSearch search = new CentreSearch(snapshot, now);
        return NothingFound.of(open, search.find(open), search, snapshot);
    }

    /**
     * Slots by day.
     *
     * @param validUntil the earliest moment at which the clock alone could change them, except midnight
     */
    public record Days(List<DaySearch.Day> days, Instant validUntil) {

        public Days {
            days = List.copyOf(days);
        }
    }

    public Days days(SearchQuestion question) {
        CentreSearch search = new CentreSearch(snapshot, now);
        CentreSearch.Result result = search.find(question);
        return new Days(
                new DaySearch(result.listed(), question.slots().times(), now).days(),
                search.validUntil(question, result));
    }

    /**
     * One centre with all its slots.
     *
     * @param id ours, or an external one as {@code scheme:value}
     * @throws MovedException if it was merged into another centre
     */
    public CentreView centre(String id) {
        return CentreView.of(snapshot, CentreFinder.find(snapshot, id), SlotFilter.ANY_SLOT, now);
    }

    public List<PlatformInfo> platforms() {
        return snapshot.platforms().stream().map(PlatformInfo::of).toList();
    }

    public Optional<PlatformInfo> findPlatform(PlatformId platform) {
        return snapshot.findPlatform(platform).map(PlatformInfo::of);
    }

    /** All platforms, by the code that is written in an address. */
    public Map<String, PlatformId> platformCodes() {
        return ParameterCodes.platforms(snapshot);
    }

    /** All platforms with counts of their listings. */
    public List<PlatformSummary> platformSummaries() {
        return PlatformSummary.of(snapshot, now);
    }
}
