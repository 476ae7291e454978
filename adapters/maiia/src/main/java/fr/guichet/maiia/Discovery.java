package fr.guichet.maiia;

import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.Provenance;
import fr.guichet.model.SlotStart;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueHint;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists the sites of the whole directory, each once. Persons' cards are skipped: their site has a card of its own, or is rejected. One use, one thread.
 */
final class Discovery {

    private final MaiiaApi api;
    private final Instant asked;
    private final Consumer<CatalogueEntry> entries;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> ofPersons = new LinkedHashSet<>();
    private long rows;

    /** Hints age, so cached responses are not used. */
    Discovery(AdapterContext context, Consumer<CatalogueEntry> entries) {
        this.api = context.freshClient(MaiiaApi.class);
        this.asked = context.clock().instant();
        this.entries = entries;
    }

    /** A page that fails ends the run: a shorter list would make centres disappear. */
    FetchResult<CatalogueSummary> list(URI address) {
        for (String speciality : CardPages.SPECIALITIES) {
            CardPages.walk(api, speciality, cards -> {
                cards.forEach(this::take);
                return true;
            });
        }
        if (rows == 0) {
            throw FetchFailedException.unreadable("no centre in the whole directory");
        }
        ofPersons.stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> reject(id, "only-persons-cards", "only persons' cards for " + id));
        // The number of bytes is not known here.
        CatalogueSummary summary = new CatalogueSummary("hcd", rows, 0, List.of());
        return new FetchResult.Fetched<>(summary, List.of(), Provenance.of(MaiiaLink.PLATFORM, address, asked));
    }

    private void take(CardsWire.Card card) {
        String id = Cards.id(card);
        if (!Cards.isOfCentre(card)) {
            ofPersons.add(id);
        } else if (seen.add(id.isEmpty() ? "card " + card.id() : id)) {
            List<Site> sites = Cards.sites(card);
            if (sites.isEmpty()) {
                String reason = Cards.isDemo(card) ? "demo-centre" : "no-vaccination-place";
                reject(id, reason, reason + ", card " + card.id());
            }
            Optional<String> next = Cards.isGroup(card) ? Optional.empty() : next(card);
            sites.stream()
                    .filter(site -> !Cards.isGroup(card) || seen.add(site.id()))
                    .forEach(site -> add(site, next));
        }
    }

    private void add(Site site, Optional<String> next) {
        Optional<Place> place = site.place();
        if (site.id().isEmpty() || place.isEmpty()) {
            String reason = site.id().isEmpty() ? "centre-without-id" : "centre-without-name";
            reject(site.id(), reason, (reason + " " + site.id()).strip());
            return;
        }
        rows++;
        entries.accept(new CatalogueEntry.Listed(
                externalId(site.id()),
                place.get(),
                site.link().map(URI::toString),
                PublicOpening.ALWAYS,
                Optional.empty(),
                next.flatMap(text -> hint(text, site.zone().orElse(ZoneOffset.UTC))),
                warnings(site)));
    }

    /** Free for anything that is booked there: no vaccination comes sooner. */
    private Optional<CatalogueHint> hint(String text, ZoneId zone) {
        return WireTime.read(text)
                .map(time ->
                        new CatalogueHint(new SlotStart.At(time.atZone(zone).toOffsetDateTime()), asked));
    }

    private static Optional<String> next(CardsWire.Card card) {
        CardsWire.Settings settings = card.settings();
        return settings == null ? Optional.empty() : Optional.of(Nullables.text(settings.firstPhysicalFreeTimeslot()));
    }

    private static List<Warning> warnings(Site site) {
        List<Warning> warnings = new ArrayList<>();
        if (!site.canBeAsked()) {
            warnings.add(new Warning("centre-without-id", "known as " + site.id() + ", which cannot be asked for"));
        }
        if (site.link().isEmpty()) {
            warnings.add(new Warning("centre-without-page", site.id()));
        }
        return warnings;
    }

    private void reject(String id, String reason, String detail) {
        rows++;
        Optional<ExternalId> external = id.isEmpty() ? Optional.empty() : Optional.of(externalId(id));
        entries.accept(new CatalogueEntry.Rejected(rows, external, new Warning(reason, detail)));
    }

    private static ExternalId externalId(String id) {
        return new ExternalId(MaiiaLink.PLATFORM.value(), id);
    }
}
