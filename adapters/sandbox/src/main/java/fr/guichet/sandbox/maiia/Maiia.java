package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.Platform;
import fr.guichet.sandbox.registry.Site;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays Maiia: its four routes and the truth behind them. */
public final class Maiia implements Platform {

    static final String NAME = "maiia";

    private static final String ROOT = "/api/pat-public";
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** Off the marks that real appointments start on. */
    private static final LocalTime GHOST = LocalTime.of(9, 3);

    private static final int GHOST_DAYS = 3;

    private final Population population;
    private final Directory directory;
    private final InstantSource clock;

    /** @param sites the registry whose links say which places there are */
    public Maiia(List<Site> sites, long seed, InstantSource clock) {
        this.population = new Population(sites, seed);
        this.directory = new Directory(population.listCards());
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void mount(Router router) {
        router.get(ROOT + "/hcd").setName("maiia/hcd").blockingHandler(this::cards, false);
        router.get(ROOT + "/consultation-reason-hcd")
                .setName("maiia/consultation-reason-hcd")
                .handler(this::reasons);
        router.get(ROOT + "/availabilities").setName("maiia/availabilities").handler(this::availabilities);
        router.get(ROOT + "/availability-closests")
                .setName("maiia/availability-closests")
                .handler(this::closest);
    }

    /** A centre is asked for by its id; the directory concerns none. */
    @Override
    public Set<String> listCentres(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        return center(query, "rootCenterId")
                .or(() -> center(query, "centerId"))
                .<Set<String>>map(center -> new HashSet<>(List.of(center.id(), MaiiaTruth.slug(center))))
                .orElse(Set.of());
    }

    @Override
    public List<PlaceTruth> listTruths(Instant at) {
        return population.listPlaces().stream()
                .map(place -> MaiiaTruth.truth(place, at))
                .toList();
    }

    @Override
    public Optional<PlaceTruth> findTruth(String externalId, Instant at) {
        return population.findPlace(externalId).map(place -> MaiiaTruth.truth(place, at));
    }

    @Override
    public List<PlaceTruth> listTruths(String slug, Instant at) {
        return population.listPlaces().stream()
                .filter(place -> MaiiaTruth.slug(place).equals(slug))
                .map(place -> MaiiaTruth.truth(place, at))
                .toList();
    }

    private void cards(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        String speciality = Directory.speciality(query.get("speciality.shortName"));
        boolean all = "true".equals(query.get("AllVaccinationPlaces"));
        List<CardWire> found = all ? directory.listCards(speciality, clock.instant()) : List.of();
        Answers.send(ctx, PageWire.of(found, query));
    }

    private void reasons(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        List<Reason> found = center(query, "rootCenterId").map(Center::reasons).orElse(List.of());
        Answers.send(ctx, PageWire.of(ReasonWire.of(found), query));
    }

    private void availabilities(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        String name = query.get("consultationReasonName");
        Optional<Instant> from = WireTime.read(query.get("from"));
        Optional<Instant> to =
                query.contains("to") ? WireTime.read(query.get("to")) : from.map(start -> start.plus(FURTHEST));
        if (name == null || from.isEmpty() || to.isEmpty()) {
            Answers.refuse(ctx, 400, "Bad Request");
            return;
        }
        List<SlotWire> found = center(query, "centerId")
                .map(center -> slots(center, name, from.get(), to.get()))
                .orElse(List.of());
        Answers.send(ctx, PageWire.of(found, query));
    }

    private List<SlotWire> slots(Center center, String name, Instant from, Instant to) {
        return new Appointments(center, clock.instant())
                .between(center.reasons(name), from, to).stream()
                        .map(appointment -> SlotWire.of(center, appointment))
                        .toList();
    }

    private void closest(RoutingContext ctx) {
        MultiMap query = ctx.queryParams();
        String name = query.get("consultationReasonName");
        Optional<Instant> from = WireTime.read(query.get("from"));
        if (name == null || from.isEmpty()) {
            Answers.refuse(ctx, 400, "Bad Request");
            return;
        }
        Optional<SlotWire> next =
                center(query, "centerId").flatMap(center -> next(center, center.reasons(name), from.get()));
        Answers.send(
                ctx,
                next.map(slot -> new SlotWire.Next(1, slot, isTerse(slot) ? null : slot.startDateTime()))
                        .orElseGet(() -> new SlotWire.Next(0, null, null)));
    }

    /** One in sixteen states the time in the slot only. */
    private static boolean isTerse(SlotWire slot) {
        return slot.consultationReasonId().endsWith("0");
    }

    private Optional<SlotWire> next(Center center, List<Reason> reasons, Instant from) {
        if (center.announcesGhosts()) {
            return reasons.stream().findFirst().map(reason -> ghost(center, reason));
        }
        return new Appointments(center, clock.instant())
                .next(reasons, from)
                .map(appointment -> SlotWire.of(center, appointment));
    }

    private SlotWire ghost(Center center, Reason reason) {
        Instant now = clock.instant();
        Instant start = now.atZone(center.zone())
                .toLocalDate()
                .plusDays(GHOST_DAYS)
                .atTime(GHOST)
                .atZone(center.zone())
                .toInstant();
        return SlotWire.of(center, reason, ObjectId.of(center.dice().of("ghost")), start, now);
    }

    private Optional<Center> center(MultiMap query, String parameter) {
        String id = query.get(parameter);
        return id == null ? Optional.empty() : population.findCenter(id);
    }
}
