package fr.guichet.web.search;

import fr.guichet.api.QueryService;
import fr.guichet.api.cache.Page;
import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.KnownPlaces;
import fr.guichet.search.SearchOutcome;
import fr.guichet.snapshot.Snapshot;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A département at a glance: how many centres, and in which towns. */
@Path("/departement/{code}")
public class DepartementResource {

    private final QueryService queries;
    private final KnownPlaces places;
    private final Texts texts;

    DepartementResource(QueryService queries, KnownPlaces places, Language language) {
        this.texts = language.texts();
        this.queries = queries;
        this.places = places;
    }

    @GET
    @Operation(hidden = true)
    public Response departement(@PathParam("code") String code, @Context HttpHeaders headers) {
        Snapshot snapshot = queries.snapshot();
        DepartementEntry entry =
                Departement.find(code).flatMap(places.at(snapshot)::find).orElseThrow(NotFoundException::new);
        String path = "/departement/" + entry.departement().code();
        return queries.page(path, snapshot, headers, (now, at) -> draw(entry, path, now, at));
    }

    private Page draw(DepartementEntry entry, String path, Snapshot snapshot, Instant now) {
        String code = entry.departement().code();
        PageQuery whole = PageQuery.of(Map.of(PageQuery.PLACE, List.of(code)));
        SearchOutcome searched = queries.search(Map.of("departement", List.of(code)), snapshot, now);
        DepartementPage page = new DepartementPage(
                entry.name(),
                code,
                entry.region(),
                searched.all().size(),
                searched.total("open"),
                searched.total("none"),
                searched.total("unknown"),
                searched.total("phone-only"),
                searched.answer().silentPlatforms().stream()
                        .filter(told -> told.centres() > 0 || searched.all().isEmpty())
                        .map(told -> SilentLine.of(
                                told, snapshot, entry.departement().zone(), now, texts, whole::onPlatform))
                        .toList(),
                towns(searched.all(), places.at(snapshot)));
        return new Page(
                        HtmlPostProcessor.html(Templates.departement(page, path)),
                        PageExpiry.until(
                                now, searched.validUntil(), entry.departement().zone()))
                .madeFrom(searched.centres());
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
