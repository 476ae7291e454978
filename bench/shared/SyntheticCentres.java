package shared;

import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Listing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshots;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Any number of invented centres, spread over the départements by population, and invented answers: two in three have slots. Deterministic for a seed. */
public final class SyntheticCentres {

    private static final List<PlatformId> PLATFORMS =
            List.of(new PlatformId("doctolib"), new PlatformId("maiia"), new PlatformId("keldoc"));
    private static final List<String> VACCINES = List.of("pfizer-biontech", "moderna", "astrazeneca", "janssen");
    private static final int DAYS = 27;

    private final Random random;
    private final int slots;
    private final List<Centre> centres;

    /**
     * @param count how many centres
     * @param slots how many slots each listing has on average
     */
    public SyntheticCentres(int count, int slots, long seed) {
        this.random = new Random(seed);
        this.slots = slots;
        this.centres = invent(count);
    }

    public List<Centre> centres() {
        return centres;
    }

    /** The codes of the départements with centres, fewest centres first. */
    public List<String> departements() {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        centres.forEach(centre -> counts.merge(centre.departement().code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Publishes them. */
    public void fill(Snapshots snapshots, Instant now) {
        PLATFORMS.forEach(platform -> snapshots.report(new PlatformStatus(
                platform,
                platform.value(),
                PlatformStatus.State.ANSWERING,
                now,
                Optional.empty(),
                centres.size() / PLATFORMS.size(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty())));
        snapshots.replaceCentres(centres);
        centres.forEach(centre -> centre.listings().forEach(listing -> snapshots.observe(
                ListingId.of(centre, listing), known -> Observation.NEVER.answered(answer(centre, listing, now)))));
        snapshots.publish();
    }

    /** A random answer of a platform: four in five are unchanged. */
    public void observeOne(Snapshots snapshots, Instant now) {
        Centre centre = centres.get(random.nextInt(centres.size()));
        Listing listing = centre.listings().getFirst();
        boolean same = random.nextInt(5) != 0;
        snapshots.observe(
                ListingId.of(centre, listing),
                known -> same ? known.renewed(now) : known.answered(answer(centre, listing, now)));
    }

    private List<Centre> invent(int count) {
        List<DepartementEntry> departements = Gazetteer.load().listDepartements().stream()
                .filter(entry -> entry.population().isPresent())
                .sorted(Comparator.comparing(entry -> entry.departement().code()))
                .toList();
        long inhabitants = departements.stream().mapToLong(e -> e.population().getAsInt()).sum();
        List<Centre> invented = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            invented.add(centre(i, drawn(departements, inhabitants)));
        }
        return List.copyOf(invented);
    }

    private DepartementEntry drawn(List<DepartementEntry> departements, long inhabitants) {
        long at = (long) (random.nextDouble() * inhabitants);
        for (DepartementEntry entry : departements) {
            at -= entry.population().getAsInt();
            if (at < 0) {
                return entry;
            }
        }
        return departements.getLast();
    }

    private Centre centre(int number, DepartementEntry entry) {
        PlatformId platform = PLATFORMS.get(number % PLATFORMS.size());
        String code = entry.departement().code();
        String postcode = (code.length() == 3 ? code : code.replaceAll("[AB]", "0")) + "000";
        Address address = new Address(
                Optional.of((number % 90 + 1) + " rue des Tanneurs"),
                Postcode.find(postcode.substring(0, 5)),
                Optional.of(entry.chefLieu()),
                Optional.empty());
        Place place = new Place(
                "Centre de vaccination n° " + number,
                address,
                Optional.of(new Position(
                        entry.prefecture().latitude() + random.nextGaussian() * 0.25,
                        entry.prefecture().longitude() + random.nextGaussian() * 0.25,
                        PositionPrecision.EXACT)),
                CentreKind.VACCINATION_CENTRE,
                Audience.EVERYONE,
                List.of(new PhoneNumber("+33199001234")),
                OpeningHours.UNKNOWN,
                Optional.empty());
        return new Centre(
                new CentreId("r-" + number),
                entry.departement(),
                place,
                PublicOpening.ALWAYS,
                List.of(new ExternalId(ExternalId.REGISTRY, Integer.toString(number))),
                List.of(new Listing(platform, "centre-" + number, link(platform, number))),
                Optional.empty());
    }

    private static URI link(PlatformId platform, int number) {
        return URI.create("https://www." + platform + ".example/centre-" + number);
    }

    private Answer answer(Centre centre, Listing listing, Instant now) {
        ZoneId zone = centre.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Slot> seen = new ArrayList<>();
        if (random.nextInt(3) != 0) {
            int many = 1 + random.nextInt(3 * slots - 1);
            int vaccine = random.nextInt(VACCINES.size());
            for (int i = 0; i < many; i++) {
                seen.add(slot(today, zone, i, VACCINES.get(vaccine)));
            }
        }
        return new Answer(
                Optional.of(listing.key()),
                listing.link(),
                Availability.seen(Window.from(today), seen, Optional.empty(), List.of()),
                new ObservationTimes(now, now, now));
    }

    private Slot slot(LocalDate today, ZoneId zone, int number, String vaccine) {
        var start = today.plusDays(1 + random.nextInt(DAYS - 1))
                .atTime(8 + random.nextInt(10), 5 * random.nextInt(12))
                .atZone(zone)
                .toOffsetDateTime();
        return new Slot(
                number + "@" + start,
                new SlotStart.At(start),
                OptionalInt.empty(),
                Set.of(new Vaccine(vaccine)),
                Set.of(Dose.stated("first")),
                Audience.EVERYONE,
                Optional.empty());
    }
}
