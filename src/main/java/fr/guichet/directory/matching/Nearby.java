package fr.guichet.directory.matching;

import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the source records that may be at the same place: the same address, or in one of the cells around. A cell is larger than {@link Similarity#SAME_PLACE_KM}. */
final class Nearby {

    /** About 550 m north to south, and not less than 200 m east to west in any département. */
    private static final double CELL_DEGREES = 0.005;

    private final Map<String, List<SourceRecord>> byAddress = new HashMap<>();
    private final Map<String, List<SourceRecord>> byCell = new HashMap<>();

    Nearby(List<SourceRecord> records) {
        for (SourceRecord record : records) {
            address(record).ifPresent(key -> byAddress
                    .computeIfAbsent(key, k -> new ArrayList<>())
                    .add(record));
            position(record).ifPresent(at -> byCell.computeIfAbsent(
                            cell(row(at.latitude()), row(at.longitude())), k -> new ArrayList<>())
                    .add(record));
        }
    }

    /** Without the record itself. */
    Set<SourceRecord> around(SourceRecord record) {
        Set<SourceRecord> found = new LinkedHashSet<>();
        address(record).ifPresent(key -> found.addAll(byAddress.getOrDefault(key, List.of())));
        position(record).ifPresent(at -> {
            for (int north = -1; north <= 1; north++) {
                for (int east = -1; east <= 1; east++) {
                    String cell = cell(row(at.latitude()) + north, row(at.longitude()) + east);
                    found.addAll(byCell.getOrDefault(cell, List.of()));
                }
            }
        });
        found.remove(record);
        return found;
    }

    private static Optional<String> address(SourceRecord record) {
        Address address = record.place().address();
        return address.street().flatMap(street -> address.postcode()
                .map(code -> code.value() + FoldedText.of(street).value()));
    }

    private static Optional<Position> position(SourceRecord record) {
        return record.place().position().filter(at -> at.precision() == PositionPrecision.EXACT);
    }

    private static long row(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }

    private static String cell(long north, long east) {
        return north + " " + east;
    }
}
