package fr.guichet.santefr;

import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Document;
import fr.guichet.spi.DocumentContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** A context whose one document is what a test says it is, and what the adapter made of it. */
final class OneDocument implements DocumentContext {

    static final Instant NOW = Instant.parse("2021-04-13T08:00:00Z");
    static final URI ADDRESS = URI.create("https://www.data.gouv.fr/registry");

    private final FetchResult<Document> document;
    final List<CatalogueEntry> entries = new ArrayList<>();

    private OneDocument(FetchResult<Document> document) {
        this.document = document;
    }

    static OneDocument of(FetchResult<Document> document) {
        return new OneDocument(document);
    }

    static OneDocument of(URI address, InputStream body, OptionalLong announced) {
        return new OneDocument(
                new FetchResult.Fetched<>(new Document(address, body, announced), List.of(), provenance()));
    }

    static OneDocument of(byte[] body) {
        return of(ADDRESS, new ByteArrayInputStream(body), OptionalLong.of(body.length));
    }

    static OneDocument of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
    }

    static String sample(String name) {
        try (InputStream in = OneDocument.class.getResourceAsStream("/samples/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Provenance provenance() {
        return Provenance.of(new PlatformId("santefr"), ADDRESS, NOW);
    }

    FetchResult<CatalogueSummary> read() {
        return new SanteFrAdapter().listCentres(this, entries::add);
    }

    /** The summary of a load that was accepted. */
    CatalogueSummary summary() {
        FetchResult<CatalogueSummary> result = read();
        if (result instanceof FetchResult.Fetched<CatalogueSummary> fetched) {
            return fetched.value();
        }
        throw new AssertionError("not fetched: " + result);
    }

    /** What is wrong with a load that was refused as unreadable. */
    String refusal() {
        FetchResult<CatalogueSummary> result = read();
        if (result instanceof FetchResult.Failed<CatalogueSummary>(Failure.Unreadable unreadable)) {
            return unreadable.detail();
        }
        throw new AssertionError("not unreadable: " + result);
    }

    List<CatalogueEntry.Listed> listed() {
        return entries.stream()
                .filter(CatalogueEntry.Listed.class::isInstance)
                .map(CatalogueEntry.Listed.class::cast)
                .toList();
    }

    List<CatalogueEntry.Rejected> rejected() {
        return entries.stream()
                .filter(CatalogueEntry.Rejected.class::isInstance)
                .map(CatalogueEntry.Rejected.class::cast)
                .toList();
    }

    @Override
    public FetchResult<Document> document() {
        return document;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
