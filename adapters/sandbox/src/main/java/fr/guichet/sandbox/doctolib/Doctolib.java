package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.Platform;
import fr.guichet.sandbox.registry.Site;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Plays Doctolib: its three routes and the truth behind them. */
public final class Doctolib implements Platform {

    static final String NAME = "doctolib";

    private final DoctolibPopulation population;
    private final ListingPages listings;
    private final InstantSource clock;
    private final Map<String, BookingBody> bodies = new ConcurrentHashMap<>();

    /** @param sites the registry whose links say which places there are */
    public Doctolib(List<Site> sites, long seed, InstantSource clock) {
        this.population = new DoctolibPopulation(sites, seed);
        this.listings = new ListingPages(population.listProfiles());
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void mount(Router router) {
        router.get("/availabilities.json").setName("doctolib/availabilities").handler(this::availabilities);
        router.get("/booking/:slug.json").setName("doctolib/booking").handler(this::booking);
        router.get("/vaccination-covid-19/:area.json")
                .setName("doctolib/listing")
                .handler(this::listing);
    }

    /** A page concerns all its places, a question about availabilities those whose agendas it asks about, a listing none. */
    @Override
    public Set<String> listCentres(RoutingContext ctx) {
        if (ctx.pathParam("slug") != null) {
            return population.findBySlug(named(ctx, "slug")).map(Profile::names).orElse(Set.of());
        }
        List<Integer> agendas = AvailabilityParameters.find(ctx.queryParams())
                .map(AvailabilityParameters::agendas)
                .orElse(List.of());
        return agendas.stream()
                .flatMap(agenda ->
                        population.findByAgenda(agenda).stream().flatMap(profile -> profile.names(agenda).stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<PlaceTruth> listTruths(Instant at) {
        return population.listProfiles().stream()
                .flatMap(profile -> DoctolibTruth.listTruths(profile, at).stream())
                .toList();
    }

    @Override
    public List<PlaceTruth> listTruths(String slug, Instant at) {
        return population
                .findBySlug(slug)
                .map(profile -> DoctolibTruth.listTruths(profile, at))
                .orElse(List.of());
    }

    @Override
    public List<PlaceTruth> listTruths(String slug, String place, Instant at) {
        List<PlaceTruth> named = Platform.super.listTruths(slug, place, at);
        return named.isEmpty()
                ? population
                        .findBySlug(slug)
                        .map(profile -> DoctolibTruth.listTruths(profile, profile.listStale(place), at))
                        .orElse(List.of())
                : named;
    }

    @Override
    public Optional<PlaceTruth> findTruth(String externalId, Instant at) {
        return population.findByExternalId(externalId).stream()
                .flatMap(profile -> DoctolibTruth.listTruths(profile, at).stream())
                .filter(truth -> truth.externalId().equals(externalId))
                .findFirst();
    }

    private void booking(RoutingContext ctx) {
        String slug = named(ctx, "slug");
        population
                .findBySlug(slug)
                .map(profile -> bodies.computeIfAbsent(slug, key -> BookingBody.of(profile)))
                .ifPresentOrElse(body -> body.send(ctx), () -> Answers.refuse(ctx, 404, "Not Found"));
    }

    private static String named(RoutingContext ctx, String parameter) {
        return Objects.requireNonNull(ctx.pathParam(parameter)).toLowerCase(Locale.ROOT);
    }

    private void availabilities(RoutingContext ctx) {
        AvailabilityParameters.find(ctx.queryParams())
                .ifPresentOrElse(
                        question -> Answers.send(ctx, answer(question)), () -> Answers.refuse(ctx, 400, "Bad Request"));
    }

    private AvailabilityWire answer(AvailabilityParameters question) {
        Optional<Profile> profile = question.agendas().stream()
                .flatMap(agenda -> population.findByAgenda(agenda).stream())
                .findFirst();
        return profile.map(known -> new Availabilities(known, question, clock.instant()).answer())
                .orElseGet(Availabilities::nothing);
    }

    private void listing(RoutingContext ctx) {
        String page = ctx.queryParams().get("page");
        int number = page == null || !page.matches("[1-9]\\d{0,5}") ? 1 : Integer.parseInt(page);
        listings.findPage(named(ctx, "area"), number)
                .ifPresentOrElse(found -> Answers.send(ctx, found), () -> Answers.refuse(ctx, 404, "Not Found"));
    }
}
