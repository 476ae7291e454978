package fr.guichet.web;

import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Locale;

/** What runs here, in French, for whoever opens the address. */
@Path("/")
public class HomeResource {

    private final Snapshots snapshots;

    HomeResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        /**
         * @param ready whether centres are loaded
         * @param centres how many, as people write numbers
         * @param platforms how each is doing
         */
        static native TemplateInstance home(boolean ready, String centres, Collection<Line> platforms);
    }

    /**
     * A platform on the page.
     *
     * @param name what people call it
     * @param listings how many centres are booked there, as people write numbers
     * @param state in French
     */
    public record Line(String name, String listings, String state) {
        static Line of(PlatformStatus status) {
            return new Line(
                    status.name(),
                    written(status.listings()),
                    switch (status.state()) {
                        case NOT_ASKED -> "pas encore interrogée";
                        case STARTING -> "première interrogation en cours";
                        case ANSWERING -> "répond";
                        case SILENT -> "ne répond pas";
                        case PAUSED -> "mise en pause";
                    });
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        Snapshot snapshot = snapshots.current();
        return Templates.home(
                snapshot.isReady(),
                written(snapshot.centres().centres().size()),
                snapshot.platforms().stream().map(Line::of).toList());
    }

    private static String written(int number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }
}
