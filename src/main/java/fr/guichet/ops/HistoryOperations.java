package fr.guichet.ops;

import fr.guichet.clock.GuichetClock;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.CountQuery;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.record.CountRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history of counts. */
@Path("/ops/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HistoryOperations {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MONTH = Duration.ofDays(31);

    private final Store store;
    private final GuichetClock clock;

    HistoryOperations(Store store, GuichetClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The counts.
     *
     * @param span {@code hour} or {@code day}
     * @param from the earliest start, UTC; without it the last day of hours or the last month of days
     * @param to the start before which they end, UTC; without it now
     */
    @GET
    @Operation(hidden = true)
    public LoadResult<List<HistoryLine>> history(
            @QueryParam("span") @DefaultValue("hour") String span,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("departement") @Nullable String departement,
            @QueryParam("platform") @Nullable String platform) {
        LoadResult<List<CountRecord>> kept = store.history(query(span, from, to, departement, platform));
        return new LoadResult<>(kept.value().stream().map(HistoryLine::of).toList(), kept.missing());
    }

    private CountQuery query(
            String span,
            @Nullable String from,
            @Nullable String to,
            @Nullable String departement,
            @Nullable String platform) {
        try {
            CountRecord.Span over = Arrays.stream(CountRecord.Span.values())
                    .filter(each -> each.code().equals(span))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("span is hour or day"));
            Instant end = to == null ? clock.instant().plusSeconds(1) : Instant.parse(to);
            Duration back = over == CountRecord.Span.HOUR ? A_DAY : A_MONTH;
            return new CountQuery(
                    over,
                    from == null ? end.minus(back) : Instant.parse(from),
                    end,
                    Optional.ofNullable(departement).map(Departement::new),
                    Optional.ofNullable(platform).map(PlatformId::new));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    /**
     * Counts of an hour or a day, in one département on one platform.
     *
     * @param span {@code hour} or {@code day}
     * @param start when it began
     * @param departement its code
     * @param platform its code
     * @param centres by state, as last seen
     * @param slots seen, appeared, gone
     */
    public record HistoryLine(
            String span,
            Instant start,
            String departement,
            String platform,
            CountRecord.Centres centres,
            CountRecord.Slots slots) {

        static HistoryLine of(CountRecord counts) {
            return new HistoryLine(
                    counts.span().code(),
                    counts.start(),
                    counts.departement().code(),
                    counts.platform().value(),
                    counts.centres(),
                    counts.slots());
        }
    }
}
