package fr.guichet.testkit.example;

import fr.guichet.model.Audience;
import fr.guichet.model.Availability;
import fr.guichet.model.BookingLink;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PagedListing;
import fr.guichet.spi.PartialFetch;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The adapter of an invented platform, as small as one can be: an example to start from, and a test of the contracts. */
public final class TownHallAdapter implements PlatformAdapter, AvailabilitySource, CentreCatalogue {

    private static final PlatformId PLATFORM = new PlatformId("mairie");
    private static final URI ADDRESS = URI.create("https://mairie.example");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,14}");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> DOSES = List.of("1", "2");
    private static final int MOST_PAGES = 50;

    @Override
    public PlatformId id() {
        return PLATFORM;
    }

    @Override
    public String name() {
        return "Mairie";
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("mairie.example");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        List<String> path = BookingLink.segments(link);
        boolean names = hosts().contains(link.getHost())
                && path.size() == 2
                && path.getFirst().equals("centre")
                && ID.matcher(path.getLast()).matches();
        return names ? Optional.of(ref(path.getLast())) : Optional.empty();
    }

    @Override
    public FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context) {
        return FetchResult.of(() -> {
            Instant now = context.clock().instant();
            PartialFetch fetch = new PartialFetch();
            PartialFetch.PlaceParts parts = fetch.parts(List.of());
            List<Slot> slots = new ArrayList<>();
            TownHallApi api = context.client(TownHallApi.class);
            for (String dose : DOSES) {
                parts.fetch("dose " + dose, () -> {
                    TownHallApi.Slots page = api.slots(
                            ref.key(),
                            dose,
                            window.from().toString(),
                            window.end().minusDays(1).toString());
                    if (page.starts() == null) {
                        throw FetchFailedException.unreadable("no starts of dose " + dose);
                    }
                    fetch.answered();
                    for (String text : Nullables.in(page.starts())) {
                        OffsetDateTime start = start(text);
                        if (window.contains(start.toLocalDate())
                                && !start.toInstant().isBefore(now)) {
                            slots.add(slot(dose, start));
                        }
                    }
                });
            }
            Availability availability = Availability.seen(window, slots, Optional.empty(), parts.missing());
            return fetch.result(
                    List.of(new PlaceAvailability(ref.key(), ref.link(), Optional.empty(), availability)),
                    Provenance.of(PLATFORM, ref.link(), now));
        });
    }

    @Override
    public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
        return FetchResult.of(() -> {
            Instant now = context.clock().instant();
            TownHallApi api = context.client(TownHallApi.class);
            List<CatalogueEntry> read = new ArrayList<>();
            PagedListing.read("the list of centres", MOST_PAGES, index -> {
                TownHallApi.Centres page = api.centres(index + 1);
                if (page.centres() == null || page.nextPage() == null) {
                    throw FetchFailedException.unreadable("no centres or no next_page in page " + (index + 1));
                }
                Nullables.in(page.centres()).forEach(centre -> read.add(entry(centre, read.size() + 1L)));
                return page.nextPage();
            });
            read.forEach(entries);
            CatalogueSummary summary = new CatalogueSummary("listing", read.size(), 0, List.of());
            return new FetchResult.Fetched<>(summary, List.of(), Provenance.of(PLATFORM, ADDRESS, now));
        });
    }

    private static CentreRef ref(String id) {
        return CentreRef.of(PLATFORM, id, URI.create(ADDRESS + "/centre/" + id), Map.of());
    }

    private static OffsetDateTime start(String text) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(PARIS).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw FetchFailedException.unreadable("no time: '" + text + "'");
        }
    }

    private static Slot slot(String dose, OffsetDateTime start) {
        return new Slot(
                dose + "-" + start.toInstant(),
                new SlotStart.At(start),
                OptionalInt.empty(),
                Set.of(Vaccine.UNSPECIFIED),
                Set.of(Dose.stated(dose)),
                Audience.EVERYONE,
                Optional.empty());
    }

    private static CatalogueEntry entry(TownHallApi.Centre wire, long row) {
        Long id = wire.id();
        Optional<String> name = PlainText.clean(Nullables.text(wire.name()));
        if (id == null || name.isEmpty()) {
            return new CatalogueEntry.Rejected(
                    row, Optional.empty(), new Warning("centre-without-id-or-name", "centre " + id));
        }
        Address address = new Address(
                PlainText.clean(Nullables.text(wire.street())),
                Postcode.find(Nullables.text(wire.postcode())),
                PlainText.clean(Nullables.text(wire.city())),
                Optional.empty());
        Place place = new Place(
                name.get(),
                address,
                Position.find(wire.latitude(), wire.longitude(), PositionPrecision.EXACT),
                CentreKind.VACCINATION_CENTRE,
                Audience.EVERYONE,
                List.of(),
                OpeningHours.UNKNOWN,
                Optional.empty());
        return new CatalogueEntry.Listed(
                new ExternalId(PLATFORM.value(), id.toString()),
                place,
                Optional.of(ref(id.toString()).link().toString()),
                PublicOpening.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
