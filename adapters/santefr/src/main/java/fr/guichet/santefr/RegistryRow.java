package fr.guichet.santefr;

import fr.guichet.model.campaign.PlainText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of either edition: texts by column. A column that is missing, null or blank is not there, which means unknown.
 *
 * @param number its number in the registry, the first after the header being 1
 * @param texts as read
 */
record RegistryRow(long number, Map<Column, String> texts) implements ReadRow {

    /** What a decoder writes where it lost a character: the text was damaged before it came to us. */
    private static final char REPLACEMENT = '\ufffd';

    RegistryRow {
        EnumMap<Column, String> copy = new EnumMap<>(Column.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** @throws UnreadableRegistryException when a text was damaged on its way */
    static RegistryRow of(long number, Map<Column, String> texts) throws UnreadableRegistryException {
        for (Map.Entry<Column, String> cell : texts.entrySet()) {
            if (cell.getValue().indexOf(REPLACEMENT) >= 0) {
                throw new UnreadableRegistryException("damaged text (U+FFFD) in row " + number + ", column "
                        + cell.getKey().columnName());
            }
        }
        return new RegistryRow(number, texts);
    }

    /** The plain text of a column. */
    Optional<String> find(Column column) {
        return raw(column).flatMap(PlainText::clean);
    }

    /** The text of a column as it came, blanks around it included. */
    Optional<String> raw(Column column) {
        return Optional.ofNullable(texts.get(column));
    }
}
