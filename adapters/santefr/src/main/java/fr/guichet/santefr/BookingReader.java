package fr.guichet.santefr;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import fr.guichet.spi.BookingCount;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Warning;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the weekly statistics: commas, a header, windows-1252. A row that cannot be counted is left out with a warning; too many of them refuse the whole. */
final class BookingReader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_WARNINGS = 100;
    private static final int MOST_MALFORMED_PERCENT = 1;

    private final RegistryBytes bytes;
    private final Consumer<BookingCount> counts;
    private final List<Warning> warnings = new ArrayList<>();
    private long rows;
    private long malformed;

    BookingReader(RegistryBytes bytes, Consumer<BookingCount> counts) {
        this.bytes = bytes;
        this.counts = counts;
    }

    /** @throws UnreadableRegistryException when the document is not what it should be */
    CatalogueSummary read() throws IOException, UnreadableRegistryException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(',')
                .build(
                        NamedCsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_TEXT)
                                .maxRecordSize(4 * LONGEST_TEXT)),
                        text())) {
            for (NamedCsvRecord row : records) {
                checkHeader(row);
                count(row.getFieldsAsMap());
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreadableRegistryException(e.getMessage() + " (" + cause.getMessage() + ")");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        check();
        return new CatalogueSummary("bookings", rows, bytes.count(), warnings);
    }

    /** Every byte but five means a letter there; those five are no windows-1252. */
    private Reader text() {
        return new InputStreamReader(
                bytes,
                WINDOWS.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void checkHeader(NamedCsvRecord first) throws UnreadableRegistryException {
        if (rows > 0) {
            return;
        }
        List<String> missing = Arrays.stream(BookingColumn.values())
                .map(BookingColumn::columnName)
                .filter(name -> !first.getHeader().contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableRegistryException("header: no column " + String.join(", ", missing));
        }
    }

    private void count(Map<String, String> row) {
        rows++;
        try {
            counts.accept(BookingRow.read(row));
        } catch (BookingRow.Malformed e) {
            malformed++;
            if (warnings.size() < MOST_WARNINGS) {
                warnings.add(e.warning());
            }
        }
    }

    private void check() throws UnreadableRegistryException {
        if (bytes.isCutShort()) {
            throw new UnreadableRegistryException(bytes.describeCut());
        }
        if (rows == 0) {
            throw new UnreadableRegistryException("no row: statistics without a centre are a failed export");
        }
        if (!bytes.endsWithLineEnd()) {
            throw new UnreadableRegistryException("cut short: no line end after the last row (" + rows + ")");
        }
        if (malformed * 100 > rows * MOST_MALFORMED_PERCENT) {
            throw new UnreadableRegistryException(malformed + " of " + rows + " rows cannot be counted, more than "
                    + MOST_MALFORMED_PERCENT + " %: " + warnings.getFirst().reason());
        }
    }
}
