package fr.guichet.santefr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of this file stand: they were appended and moved over time, so only their names can be relied on.
 *
 * @param indexes of the columns we know
 * @param width how many columns there are in all
 */
record CsvHeader(Map<Column, Integer> indexes, int width) {

    /** @throws UnreadableRegistryException when a required column is missing, or one we know is there twice */
    static CsvHeader of(List<String> names) throws UnreadableRegistryException {
        Map<Column, Integer> indexes = new EnumMap<>(Column.class);
        for (int i = 0; i < names.size(); i++) {
            var column = Column.find(names.get(i).strip());
            if (column.isPresent() && indexes.put(column.get(), i) != null) {
                throw new UnreadableRegistryException(
                        "header: column " + column.get().columnName() + " is there twice");
            }
        }
        List<String> missing = Column.REQUIRED.stream()
                .filter(column -> !indexes.containsKey(column))
                .map(Column::columnName)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableRegistryException("header: no column " + String.join(", ", missing));
        }
        return new CsvHeader(indexes, names.size());
    }
}
