package fr.guichet.ops;

import fr.guichet.clock.GuichetClock;
import fr.guichet.store.Incident;
import fr.guichet.store.Recalled;
import fr.guichet.store.Store;
import fr.guichet.store.StoreHealth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What operators look up of what is kept. */
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
    public Recalled<List<Incident>> incidents() {
        Instant now = clock.instant();
        return store.incidents(now.minus(LOOKED_BACK), now.plusSeconds(1));
    }

    /** How keeping is going. */
    @GET
    @Path("/store")
    @Operation(hidden = true)
    public StoreHealth store() {
        return store.health();
    }
}
