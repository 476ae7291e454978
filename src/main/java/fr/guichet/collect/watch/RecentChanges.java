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

/** The latest change of each listing of a platform, for as many groups as were open before. Not thread-safe. */
final class RecentChanges {

    private final int maxGroups;
    private final Map<ListingId, ListingChange> changes = new LinkedHashMap<>();

    /**
     * Two answers of one listing compared.
     *
     * @param group listings of one group open and close together and count as one
     * @param at when the second answer was requested
     * @param before how many slots of the first answer had not begun at that time
     * @param after how many slots the second answer has
     */
    record ListingChange(ListingId listing, String group, Instant at, int before, int after) {

        /** From 0 to 1: the share of the slots that is left; new slots make up for taken ones. */
        double kept() {
            return before == 0 ? 0 : Math.min(1, (double) after / before);
        }

        boolean wasOpen() {
            return before > 0;
        }

        boolean isEmptied() {
            return wasOpen() && after == 0;
        }

        boolean isLoss() {
            return wasOpen() && kept() < 0.5;
        }
    }

    RecentChanges(int maxGroups) {
        this.maxGroups = maxGroups;
    }

    /** Replaces the listing's last change. A listing that was and stays empty is ignored. */
    void add(ListingChange change) {
        changes.remove(change.listing());
        if (!change.wasOpen() && change.after() == 0) {
            return;
        }
        changes.put(change.listing(), change);
        Iterator<ListingChange> oldest = changes.values().iterator();
        while (groups() > maxGroups && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    void clear() {
        changes.clear();
    }

    /** How many groups were open before. */
    int groups() {
        return keptByGroup().size();
    }

    /** What is left of what was open before: 1 when as much as before, 0 when nothing. Each group counts once. */
    double kept() {
        Map<String, List<Double>> kept = keptByGroup();
        Set<String> opened = new HashSet<>();
        changes.values().stream()
                .filter(change -> !change.wasOpen() && !kept.containsKey(change.group()))
                .forEach(change -> opened.add(change.group()));
        double sum = kept.values().stream()
                .mapToDouble(each ->
                        each.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .sum();
        return kept.isEmpty() ? 1 : (sum + opened.size()) / kept.size();
    }

    private Map<String, List<Double>> keptByGroup() {
        Map<String, List<Double>> kept = new HashMap<>();
        changes.values().stream().filter(ListingChange::wasOpen).forEach(change -> kept.computeIfAbsent(
                        change.group(), group -> new ArrayList<>())
                .add(change.kept()));
        return kept;
    }

    /** The latest changes that emptied a listing, back to the first that did not. */
    List<ListingChange> emptiedInARow() {
        List<ListingChange> emptied = new ArrayList<>();
        for (ListingChange change : List.copyOf(changes.values()).reversed()) {
            if (!change.isEmptied()) {
                break;
            }
            emptied.add(change);
        }
        return emptied;
    }

    /** The changes since that time that lost more than half. */
    List<ListingChange> lostSince(Instant since) {
        return changes.values().stream()
                .filter(change -> change.isLoss() && !change.at().isBefore(since))
                .toList();
    }

    /** When the first listing that lost more than half was requested. */
    Instant firstLoss() {
        return lostSince(Instant.MIN).stream()
                .map(ListingChange::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
