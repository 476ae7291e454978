package fr.guichet.santefr;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.guichet.spi.Warning;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The CSV edition: semicolons, a header, quotes where needed. A row with too many or too few fields is broken; a short last row means that the
 * file was cut, and so does a missing line end or a quote that stays open.
 */
final class CsvEdition implements RegistryEdition {

    private static final int MOST_FIELDS = 500;

    private final RegistryBytes bytes;
    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private long rows;
    private boolean lastWasShort;
    private boolean lastLeftQuoteOpen;

    private CsvEdition(RegistryBytes bytes, Iterator<CsvRecord> records, CsvHeader header) {
        this.bytes = bytes;
        this.records = records;
        this.header = header;
    }

    /** @throws UnreadableRegistryException when there is no header, or it lacks a required column */
    static CsvEdition open(Reader text, RegistryBytes bytes) throws IOException, UnreadableRegistryException {
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_TEXT)
                                .maxRecordSize(4 * LONGEST_TEXT)),
                        text)
                .iterator();
        CsvRecord first =
                read(records).orElseThrow(() -> new UnreadableRegistryException("no header: the document is blank"));
        return new CsvEdition(bytes, records, CsvHeader.of(first.getFields()));
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<ReadRow> next() throws IOException, UnreadableRegistryException {
        Optional<CsvRecord> read = read(records);
        if (read.isEmpty()) {
            checkEnd();
            return Optional.empty();
        }
        CsvRecord record = read.get();
        rows++;
        int fields = record.getFieldCount();
        lastWasShort = fields < header.width();
        lastLeftQuoteOpen = record.getField(fields - 1).endsWith("\n");
        return Optional.of(fields == header.width() ? RegistryRow.of(rows, texts(record)) : broken(record));
    }

    private static Optional<CsvRecord> read(Iterator<CsvRecord> records)
            throws IOException, UnreadableRegistryException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreadableRegistryException(e.getMessage() + " (" + cause.getMessage() + ")");
        }
    }

    private Map<Column, String> texts(CsvRecord record) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        header.indexes().forEach((column, index) -> texts.put(column, record.getField(index)));
        return texts;
    }

    private ReadRow.Broken broken(CsvRecord record) {
        String what = "line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                + " fields, the header " + header.width();
        return new ReadRow.Broken(rows, new Warning("wrong-field-count", what));
    }

    private void checkEnd() throws UnreadableRegistryException {
        if (lastWasShort) {
            throw new UnreadableRegistryException("cut short: the last row (" + rows + ") lacks fields");
        }
        if (lastLeftQuoteOpen) {
            throw new UnreadableRegistryException("a quote opened in the last row (" + rows + ") is never closed");
        }
        if (!bytes.endsWithLineEnd()) {
            throw new UnreadableRegistryException("cut short: no line end after the last row (" + rows + ")");
        }
    }
}
