package fr.guichet.web.search;

import fr.guichet.api.cache.Page;
import fr.guichet.api.cache.PageAnswers;
import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchOutcome;
import fr.guichet.web.centre.SilentLine;
import fr.guichet.web.templates.HtmlPostProcessor;
import fr.guichet.web.templates.Language;
import fr.guichet.web.templates.PageExpiry;
import fr.guichet.web.text.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of a département: how many centres there are, and in which towns. */
@Path("/departement/{code}")
public class DepartementResource {

    private final PageAnswers pages;
    private final QuestionParser questions;
    private final Texts texts;

    DepartementResource(PageAnswers pages, QuestionParser questions, Language language) {
        this.pages = pages;
        this.questions = questions;
        this.texts = language.texts();
    }

    /**
     * The page of a département.
     *
     * @param name official
     * @param code of it
     * @param region its region
     * @param total how many centres there are
     * @param open of them with slots
     * @param none without
     * @param unknown that we could not see
     * @param phoneOnly by telephone only
     * @param silent silent and paused platforms
     * @param towns those that have a centre, by name
     */
    public record DepartementPage(
            String name,
            String code,
            String region,
            int total,
            int open,
            int none,
            int unknown,
            int phoneOnly,
            List<SilentLine> silent,
            List<Town> towns) {

        /**
         * A commune with a centre.
         *
         * @param name official
         * @param href of a search there
         * @param centres how many
         * @param open how many of them have slots
         */
        public record Town(String name, String href, int centres, int open) {}

        public DepartementPage {
            silent = List.copyOf(silent);
            towns = List.copyOf(towns);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response departement(@PathParam("code") String code, @Context HttpHeaders headers) {
        SearchContext current = pages.ready();
        DepartementEntry entry =
                Departement.find(code).flatMap(current.places()::find).orElseThrow(NotFoundException::new);
        String path = "/departement/" + entry.departement().code();
        return pages.page(path, current, headers, context -> render(entry, path, context));
    }

    private Page render(DepartementEntry entry, String path, SearchContext context) {
        String code = entry.departement().code();
        PageQuery whole = PageQuery.of(Map.of(PageQuery.PLACE, List.of(code)));
        ZoneId zone = entry.departement().zone();
        SearchOutcome found = context.search(questions.search(whole, new AskedPlace.Area(entry), context));
        DepartementPage page = new DepartementPage(
                entry.name(),
                code,
                entry.region(),
                found.all().size(),
                found.total(AvailabilityState.OPEN),
                found.total(AvailabilityState.NONE),
                found.total(AvailabilityState.UNKNOWN),
                found.total(AvailabilityState.PHONE_ONLY),
                SilentLine.of(found, zone, context.now(), texts, whole::onPlatform),
                towns(found.all(), context.places()));
        return new Page(
                        HtmlPostProcessor.html(Templates.departement(page, path)),
                        PageExpiry.until(context.now(), found.validUntil(), zone))
                .madeFrom(found.centres());
    }

    private static List<DepartementPage.Town> towns(List<CentreMatch> found, Gazetteer gazetteer) {
        Map<InseeCode, List<CentreMatch>> byTown = new TreeMap<>(Comparator.comparing(InseeCode::value));
        found.forEach(
                centre -> centre.view().centre().place().address().insee().ifPresent(town -> byTown.computeIfAbsent(
                                town, key -> new ArrayList<>())
                        .add(centre)));
        Comparator<Object> inFrench = Collator.getInstance(Locale.FRANCE);
        return byTown.entrySet().stream()
                .flatMap(town -> gazetteer.find(town.getKey()).map(commune -> town(commune, town.getValue())).stream())
                .sorted(Comparator.comparing(DepartementPage.Town::name, inFrench))
                .toList();
    }

    private static DepartementPage.Town town(CommuneEntry commune, List<CentreMatch> centres) {
        return new DepartementPage.Town(
                commune.name(), "/recherche?lieu=" + commune.code().value(), centres.size(), (int) centres.stream()
                        .filter(centre -> centre.view().state() == AvailabilityState.OPEN)
                        .count());
    }
}
