package fr.guichet.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.guichet.api.cache.RequestPreconditions;
import fr.guichet.api.cache.SharedCaching;
import fr.guichet.api.json.StreamLineJson;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All centres of a search as JSON lines, written one by one: no more than one is in memory as text.
 *
 * @param question which; its page does not count
 * @param snapshot what is answered from
 * @param search finds in it
 * @param result what was found
 * @param json writes a line
 * @param isCompressed whether what goes over the wire is compressed with gzip
 */
record CentreStream(
        SearchQuestion question,
        Snapshot snapshot,
        CentreSearch search,
        CentreSearch.Result result,
        ObjectMapper json,
        boolean isCompressed)
        implements StreamingOutput {

    static final String MEDIA_TYPE = "application/x-ndjson";
    static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    private static final int BUFFER_BYTES = 16_384;

    /** Compressed if the client accepts gzip. */
    static CentreStream of(
            SearchQuestion question, Snapshot snapshot, Instant now, ObjectMapper json, @Nullable String encodings) {
        CentreSearch search = new CentreSearch(snapshot, now);
        return new CentreStream(
                question, snapshot, search, search.find(question), json, RequestPreconditions.acceptsGzip(encodings));
    }

    /**
     * With what shared caches may do with it.
     *
     * @param now when it was searched, on the clock of what is known
     * @param speed how much faster than real time that clock runs
     */
    Response response(Instant now, double speed) {
        Instant until = search.validUntil(question, result);
        Response.ResponseBuilder answer = Response.ok(this, MEDIA_TYPE)
                .header("Vary", "Accept-Encoding, Accept")
                .header("Cache-Control", SharedCaching.cacheControl(until, now, speed));
        return (isCompressed ? answer.header("Content-Encoding", "gzip") : answer).build();
    }

    @Override
    public void write(OutputStream wire) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(isCompressed ? new GZIPOutputStream(wire) : wire, BUFFER_BYTES)) {
            write(out, json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET));
        }
    }

    private void write(OutputStream out, ObjectWriter line) throws IOException {
        List<CentreMatch> listed = result.listed().stream()
                .sorted(Comparator.comparing(found -> found.place(question.sort())))
                .toList();
        write(out, line, StreamLineJson.head(question, result, search, snapshot));
        for (CentreMatch found : listed) {
            write(out, line, StreamLineJson.of(found, question.full(), snapshot));
        }
        write(out, line, StreamLineJson.end(listed.size()));
    }

    private static void write(OutputStream out, ObjectWriter line, StreamLineJson value) throws IOException {
        line.writeValue(out, value);
        out.write('\n');
    }
}
