package fr.guichet.sandbox;

import fr.guichet.sandbox.fault.FaultReader;
import fr.guichet.sandbox.fault.Faults;
import fr.guichet.sandbox.fault.PlannedFault;
import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.http.FrontDoor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.Objects;

/** Where faults are asked for, listed and ended. */
final class FaultRoutes {

    private static final String ALL = FrontDoor.OWN_PATHS + "faults";
    private static final String ONE = ALL + "/:id";
    private static final long MOST_BYTES = 1_000_000;

    private final Faults faults;
    private final InstantSource clock;

    FaultRoutes(Faults faults, InstantSource clock) {
        this.faults = faults;
        this.clock = clock;
    }

    void mount(Router router) {
        router.get(ALL).handler(ctx -> Answers.send(ctx, faults.list()));
        router.post(ALL)
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(this::add);
        router.delete(ALL).handler(this::removeAll);
        router.delete(ONE).handler(this::remove);
    }

    private void add(RoutingContext ctx) {
        byte[] json =
                ctx.body().buffer() == null ? new byte[0] : ctx.body().buffer().getBytes();
        try {
            PlannedFault planned = FaultReader.read(json, clock.instant());
            Answers.send(ctx, 201, Answers.bytes(faults.add(planned)));
        } catch (IllegalArgumentException e) {
            Answers.refuse(ctx, 400, String.valueOf(e.getMessage()));
        }
    }

    private void removeAll(RoutingContext ctx) {
        faults.removeAll();
        ctx.response().setStatusCode(204).end();
    }

    private void remove(RoutingContext ctx) {
        String id = Objects.requireNonNull(ctx.pathParam("id"));
        if (id.matches("\\d{1,9}") && faults.remove(Integer.parseInt(id))) {
            ctx.response().setStatusCode(204).end();
        } else {
            Answers.refuse(ctx, 404, "no such fault");
        }
    }
}
