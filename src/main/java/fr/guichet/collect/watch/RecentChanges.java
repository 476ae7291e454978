package fr.guichet.collect.watch;

import fr.guichet.snapshot.ListingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The latest rounds of a platform: as many as hold so many groups that had slots before. Not thread-safe. */
final class RecentChanges {

    private final int mostGroups;
    private final Map<ListingId, ListingChange> rounds = new LinkedHashMap<>();

    RecentChanges(int mostGroups) {
        this.mostGroups = mostGroups;
    }

    /** Takes the place of the listing's last round; one that found nothing before and nothing now says nothing. */
    void add(ListingChange round) {
        rounds.remove(round.listing());
        if (!round.wasOpen() && round.after() == 0) {
            return;
        }
        rounds.put(round.listing(), round);
        Iterator<ListingChange> eldest = rounds.values().iterator();
        while (groups() > mostGroups && eldest.hasNext()) {
            eldest.next();
            eldest.remove();
        }
    }

    void clear() {
        rounds.clear();
    }

    /** How many groups had slots before. */
    int groups() {
        return keptByGroup().size();
    }

    /** What is open now against what was open before: 1 when as much, 0 when nothing is left. Each group counts once. */
    double kept() {
        Map<String, List<Double>> kept = keptByGroup();
        Set<String> opened = new HashSet<>();
        rounds.values().stream()
                .filter(round -> !round.wasOpen() && !kept.containsKey(round.group()))
                .forEach(round -> opened.add(round.group()));
        double sum = kept.values().stream()
                .mapToDouble(each ->
                        each.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .sum();
        return kept.isEmpty() ? 1 : (sum + opened.size()) / kept.size();
    }

    private Map<String, List<Double>> keptByGroup() {
        Map<String, List<Double>> kept = new HashMap<>();
        rounds.values().stream().filter(ListingChange::wasOpen).forEach(round -> kept.computeIfAbsent(
                        round.group(), group -> new ArrayList<>())
                .add(round.kept()));
        return kept;
    }

    /** The latest ones in a row that were emptied, with nothing open in between. */
    List<ListingChange> emptiedInARow() {
        List<ListingChange> run = new ArrayList<>();
        for (ListingChange round : List.copyOf(rounds.values()).reversed()) {
            if (!round.isEmptied()) {
                break;
            }
            run.add(round);
        }
        return run;
    }

    /** Those from then on that lost more than half. */
    List<ListingChange> lostSince(Instant since) {
        return rounds.values().stream()
                .filter(round ->
                        round.wasOpen() && round.kept() < 0.5 && !round.at().isBefore(since))
                .toList();
    }

    /** When the first of those that lost more than half was asked. */
    Instant firstLoss() {
        return lostSince(Instant.MIN).stream()
                .map(ListingChange::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
