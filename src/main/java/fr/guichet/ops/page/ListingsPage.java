package fr.guichet.ops.page;

import fr.guichet.ops.ListingProblem;
import fr.guichet.ops.ListingProblems;
import fr.guichet.ops.ListingProblems.ListingLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The listings that have a problem. */
@Path("/exploitation/annonces")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ListingsPage {

    private static final int MOST_SHOWN = 200;

    private final ListingProblems problems;
    private final Frames frames;

    ListingsPage(ListingProblems problems, Frames frames) {
        this.problems = problems;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance listings(Frame frame, Listings page);
    }

    /** A problem to filter by. */
    public record Choice(String code, String name, boolean isChosen) {}

    /** A listing as a row of the page. */
    public record Row(
            String centre,
            String name,
            String platform,
            String link,
            String encodedId,
            String problems,
            String state,
            String answers,
            String flips,
            Optional<Moment> lastOpen,
            Optional<String> failure) {
        static Row of(ListingLine line, Instant now) {
            return new Row(
                    line.centre(),
                    line.centreName(),
                    line.platform(),
                    line.link().toString(),
                    URLEncoder.encode(line.centre() + "/" + line.platform() + "/" + line.key(), StandardCharsets.UTF_8),
                    line.problems().stream()
                            .map(problem -> French.problem(problem.code()))
                            .collect(Collectors.joining(", ")),
                    French.availability(line.state()),
                    Numbers.of(line.answers()),
                    Numbers.of(line.flipsToday()),
                    line.lastOpen().map(at -> Moment.of(at, now)),
                    line.lastFailure());
        }
    }

    /**
     * What the page shows.
     *
     * @param choices the problems
     * @param platform the platform asked for, or blank for all
     * @param found how many there are
     * @param isCut whether there are more than are shown
     */
    public record Listings(List<Choice> choices, String platform, String found, boolean isCut, List<Row> rows) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance listings(
            @QueryParam("plateforme") @Nullable String platform, @QueryParam("probleme") @Nullable String problem) {
        Instant now = frames.now();
        Optional<ListingProblem> chosen = Optional.ofNullable(problem).flatMap(ListingProblem::find);
        Optional<String> on = Optional.ofNullable(platform).filter(code -> !code.isBlank());
        List<ListingLine> found = problems.now(on, chosen);
        List<Choice> choices = Arrays.stream(ListingProblem.values())
                .map(each -> new Choice(
                        each.code(),
                        French.problem(each.code()),
                        chosen.filter(each::equals).isPresent()))
                .toList();
        return Templates.listings(
                frames.titled("Annonces à regarder"),
                new Listings(
                        choices,
                        on.orElse(""),
                        Numbers.of(found.size()),
                        found.size() > MOST_SHOWN,
                        found.stream()
                                .limit(MOST_SHOWN)
                                .map(line -> Row.of(line, now))
                                .toList()));
    }
}
