package fr.guichet.ops;

import fr.guichet.clock.GuichetClock;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.Incident;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Incidents, the audit and the state of the store. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JournalOperations {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final Store store;
    private final GuichetClock clock;

    JournalOperations(Store store, GuichetClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The incidents of the last thirty days, newest first. */
    @GET
    @Path("/incidents")
    @Operation(hidden = true)
    public LoadResult<List<Incident>> incidents() {
        Instant now = clock.instant();
        return store.incidents(now.minus(LOOKED_BACK), now.plusSeconds(1));
    }

    /**
     * The audit, newest first.
     *
     * @param from from this instant, UTC; thirty days ago if missing
     * @param to before this instant, UTC; now if missing
     */
    @GET
    @Path("/audit")
    @Operation(hidden = true)
    public LoadResult<List<AuditLine>> audit(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        try {
            Instant end = to == null ? clock.instant().plusSeconds(1) : Instant.parse(to);
            return store.audit(from == null ? end.minus(LOOKED_BACK) : Instant.parse(from), end);
        } catch (DateTimeParseException e) {
            throw new RefusedException(Refusal.malformed("from and to are instants like 2021-04-13T10:00:00Z"), e);
        }
    }

    /** The state of the store. */
    @GET
    @Path("/store")
    @Operation(hidden = true)
    public StoreHealth store() {
        return store.health();
    }
}
