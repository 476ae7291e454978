package fr.guichet.santefr;

import com.fasterxml.jackson.core.JacksonException;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.BookingCount;
import fr.guichet.spi.BookingStatistics;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.Document;
import fr.guichet.spi.DocumentContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The State's registry of vaccination centres, and the weekly statistics of its appointments. It is no booking platform: it recognises no link and has no slots.
 *
 * <p>A {@code gid} may stand in two rows, of which the later edit wins. Both are handed over as they come, because this adapter holds one row
 * at a time; the caller compares their {@code editedAt}.
 */
public final class SanteFrAdapter implements PlatformAdapter, CentreRegistry, BookingStatistics {

    @Override
    public PlatformId id() {
        return new PlatformId("santefr");
    }

    @Override
    public String name() {
        return "Santé.fr";
    }

    @Override
    public URI address() {
        return URI.create("https://www.data.gouv.fr");
    }

    /** The stable address of the registry redirects from the first host to the second. */
    @Override
    public Set<String> hosts() {
        return Set.of("www.data.gouv.fr", "static.data.gouv.fr");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return Optional.empty();
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(DocumentContext context, Consumer<CatalogueEntry> entries) {
        return switch (context.document()) {
            case FetchResult.Unchanged<Document>(var provenance) -> new FetchResult.Unchanged<>(provenance);
            case FetchResult.Failed<Document>(Failure failure) -> new FetchResult.Failed<>(failure);
            case FetchResult.Fetched<Document> opened -> read(opened, entries);
        };
    }

    @Override
    public FetchResult<CatalogueSummary> listBookings(DocumentContext context, Consumer<BookingCount> counts) {
        return switch (context.document()) {
            case FetchResult.Unchanged<Document>(var provenance) -> new FetchResult.Unchanged<>(provenance);
            case FetchResult.Failed<Document>(Failure failure) -> new FetchResult.Failed<>(failure);
            case FetchResult.Fetched<Document> opened -> readBookings(opened, counts);
        };
    }

    private static FetchResult<CatalogueSummary> readBookings(
            FetchResult.Fetched<Document> opened, Consumer<BookingCount> counts) {
        try (Document document = opened.value()) {
            RegistryBytes bytes = new RegistryBytes(document.body(), document.announcedBytes());
            return new FetchResult.Fetched<>(
                    new BookingReader(bytes, counts).read(), opened.warnings(), opened.provenance());
        } catch (UnreadableRegistryException e) {
            return new FetchResult.Failed<>(new Failure.Unreadable(e.what(), ""));
        } catch (CharacterCodingException e) {
            return new FetchResult.Failed<>(new Failure.Unreadable("not windows-1252", ""));
        } catch (IOException e) {
            return new FetchResult.Failed<>(broken(opened.value().address(), e));
        }
    }

    private static FetchResult<CatalogueSummary> read(
            FetchResult.Fetched<Document> opened, Consumer<CatalogueEntry> entries) {
        try (Document document = opened.value()) {
            RegistryBytes bytes = new RegistryBytes(document.body(), document.announcedBytes());
            RegistryOpening opening = RegistryOpening.of(bytes);
            try {
                CatalogueSummary summary = handOver(opening.edition(), bytes, entries);
                return new FetchResult.Fetched<>(summary, opened.warnings(), opened.provenance());
            } catch (UnreadableRegistryException e) {
                return unreadable(e.what(), bytes, opening);
            } catch (JacksonException e) {
                return unreadable("not JSON: " + located(e), bytes, opening);
            } catch (CharacterCodingException e) {
                return unreadable("not UTF-8, before byte " + bytes.count(), bytes, opening);
            }
        } catch (IOException e) {
            return new FetchResult.Failed<>(broken(opened.value().address(), e));
        }
    }

    private static CatalogueSummary handOver(
            RegistryEdition edition, RegistryBytes bytes, Consumer<CatalogueEntry> entries)
            throws IOException, UnreadableRegistryException {
        RowCounts counts = new RowCounts();
        for (Optional<ReadRow> row = edition.next(); row.isPresent(); row = edition.next()) {
            CatalogueEntry entry = RegistryMapper.entry(row.get());
            counts.count(entry);
            entries.accept(entry);
        }
        if (bytes.isCutShort()) {
            throw new UnreadableRegistryException(bytes.describeCut());
        }
        counts.check();
        return new CatalogueSummary(edition.name(), counts.rows(), bytes.count(), List.of());
    }

    /** A cut document explains any other error at its end, so it is reported first. */
    private static FetchResult<CatalogueSummary> unreadable(String what, RegistryBytes bytes, RegistryOpening opening) {
        String detail = bytes.isCutShort() ? bytes.describeCut() : what;
        return new FetchResult.Failed<>(new Failure.Unreadable(detail, opening.excerpt()));
    }

    private static String located(JacksonException e) {
        var location = e.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return e.getOriginalMessage() + where;
    }

    /** A file that cannot be read needs an operator; an address may respond next time. */
    private static Failure broken(URI address, IOException e) {
        String detail = "reading stopped: " + e.getMessage();
        return "file".equalsIgnoreCase(address.getScheme())
                ? new Failure.Unreadable(detail, "")
                : new Failure.Unreachable(detail);
    }
}
