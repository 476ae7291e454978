package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.Platform;
import fr.guichet.sandbox.registry.Site;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plays Keldoc: its six routes and the truth behind them. */
public final class Keldoc implements Platform {

    static final String NAME = "keldoc";

    private static final String API = "/api/patients/v2";

    private final KeldocPopulation population;
    private final SearchPages searches;
    private final InstantSource clock;

    /** @param sites the registry whose links say which clinics there are */
    public Keldoc(List<Site> sites, long seed, InstantSource clock) {
        this.population = new KeldocPopulation(sites, seed);
        this.searches = new SearchPages(population.listClinics());
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void mount(Router router) {
        router.get(API + "/searches/geo_location").setName("keldoc/search").handler(this::search);
        router.get(API + "/searches/resource").setName("keldoc/clinic").handler(this::clinic);
        router.get(API + "/clinics/:clinic/specialties/:specialty/cabinets")
                .setName("keldoc/cabinets")
                .handler(this::cabinets);
        router.get(API + "/clinics/:clinic/specialties/:specialty/cabinets/:cabinet/motive_categories")
                .setName("keldoc/motives")
                .handler(this::motives);
        router.get(API + "/timetables/:motive").setName("keldoc/timetable").handler(this::timetable);
        router.get(API + "/cabinets/:cabinet/details").setName("keldoc/details").handler(this::details);
    }

    @Override
    public List<PlaceTruth> listTruths(Instant at) {
        return population.listClinics().stream()
                .flatMap(clinic -> KeldocTruth.listTruths(clinic, at).stream())
                .toList();
    }

    @Override
    public List<PlaceTruth> listTruths(String slug, Instant at) {
        return population
                .findBySlug(slug)
                .map(clinic -> KeldocTruth.listTruths(clinic, at))
                .orElse(List.of());
    }

    @Override
    public Optional<PlaceTruth> findTruth(String externalId, Instant at) {
        if (!externalId.matches("\\d{1,12}(pid\\d{1,12})?")) {
            return Optional.empty();
        }
        long cabinet = Long.parseLong(externalId.replaceFirst(".*pid", ""));
        return population
                .findByCabinet(cabinet)
                .flatMap(clinic -> clinic.findCabinet(cabinet).map(found -> KeldocTruth.truth(clinic, found, at)))
                .filter(truth -> truth.externalId().equals(externalId));
    }

    private void search(RoutingContext ctx) {
        String page = query(ctx, "page").orElse("1");
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        Answers.send(
                ctx,
                searches.page(
                        query(ctx, "specialty_id").orElse(""),
                        query(ctx, "raw_location").orElse(""),
                        number,
                        clock.instant()));
    }

    private void clinic(RoutingContext ctx) {
        query(ctx, "slug")
                .flatMap(slug -> population.findBySlug(slug.toLowerCase(Locale.ROOT)))
                .ifPresentOrElse(
                        clinic -> Answers.send(ctx, ClinicPages.of(clinic, query(ctx, "cabinet"))),
                        () -> notFound(ctx));
    }

    private void cabinets(RoutingContext ctx) {
        population
                .findById(number(ctx, "clinic"))
                .ifPresentOrElse(
                        clinic -> Answers.send(ctx, ClinicPages.sites(clinic, (int) number(ctx, "specialty"))),
                        () -> notFound(ctx));
    }

    private void motives(RoutingContext ctx) {
        population
                .findById(number(ctx, "clinic"))
                .flatMap(clinic -> clinic.findCabinet(number(ctx, "cabinet")))
                .ifPresentOrElse(
                        cabinet -> Answers.send(ctx, CategoryPages.of(cabinet, (int) number(ctx, "specialty"))),
                        () -> notFound(ctx));
    }

    private void timetable(RoutingContext ctx) {
        long motive = number(ctx, "motive");
        Optional<TimetableParameters> question = TimetableParameters.find(ctx.queryParams());
        if (question.isEmpty()) {
            Answers.refuse(ctx, 400, "Bad Request");
            return;
        }
        population
                .findByMotive(motive)
                .ifPresentOrElse(
                        clinic -> Answers.send(
                                ctx, new Timetables(clinic, motive, question.get(), clock.instant()).answer()),
                        () -> notFound(ctx));
    }

    private void details(RoutingContext ctx) {
        long number = number(ctx, "cabinet");
        population
                .findByCabinet(number)
                .flatMap(clinic -> clinic.findCabinet(number))
                .ifPresentOrElse(cabinet -> Answers.send(ctx, details(cabinet)), () -> notFound(ctx));
    }

    private static Map<String, Object> details(Cabinet cabinet) {
        Map<String, Object> details = new HashMap<>();
        details.put("id", cabinet.id());
        details.put("phone_number", cabinet.phone().orElse(null));
        return details;
    }

    private static void notFound(RoutingContext ctx) {
        Answers.refuse(ctx, 404, "Not Appointed");
    }

    private static Optional<String> query(RoutingContext ctx, String name) {
        return Optional.ofNullable(ctx.queryParams().get(name)).filter(value -> !value.isBlank());
    }

    /** A number in the path; -1, which nothing has, for what is none. */
    private static long number(RoutingContext ctx, String name) {
        String text = Objects.requireNonNull(ctx.pathParam(name));
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}
