package fr.guichet.web;

import fr.guichet.model.Audience;
import fr.guichet.model.Campaign;
import fr.guichet.model.Centre;
import fr.guichet.model.Slot;
import fr.guichet.query.Found;
import fr.guichet.snapshot.CentreView;
import fr.guichet.snapshot.ListingView;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws one centre whole. */
final class CentrePages {

    private static final int MOST_STARTS_A_DAY = 24;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Snapshot snapshot;
    private final Instant now;
    private final Campaign campaign;
    private final CentreCards cards;

    CentrePages(Snapshot snapshot, Instant now, Campaign campaign, Texts texts) {
        this.snapshot = snapshot;
        this.now = now;
        this.campaign = campaign;
        this.cards = new CentreCards(snapshot, now, campaign, texts);
    }

    CentrePage of(CentreView view) {
        Centre centre = view.centre();
        return new CentrePage(
                cards.of(new Found(view, OptionalDouble.empty())),
                hours(centre),
                centre.place().notes().orElse(""),
                centre.zone().equals(PARIS) ? "" : centre.zone().getDisplayName(TextStyle.FULL, Locale.FRANCE),
                centre.place()
                        .position()
                        .map(at -> "geo:" + at.latitude() + "," + at.longitude())
                        .orElse(""),
                days(view),
                silent(view),
                centre.place()
                        .address()
                        .insee()
                        .map(code -> "/recherche?lieu=" + code.value())
                        .orElse("/departement/" + centre.departement().code()));
    }

    private static List<CentrePage.Hours> hours(Centre centre) {
        List<CentrePage.Hours> hours = new ArrayList<>();
        centre.place()
                .hours()
                .days()
                .forEach((day, told) -> hours.add(
                        new CentrePage.Hours(day.getDisplayName(TextStyle.FULL, Locale.FRANCE), told.text())));
        return hours;
    }

    private List<CentrePage.Day> days(CentreView view) {
        ZoneId zone = view.centre().zone();
        Map<LocalDate, List<CentrePage.Start>> days = new TreeMap<>();
        view.listings().stream()
                .flatMap(listing -> listing.slots().stream().map(slot -> new Seen(listing, slot)))
                .sorted(java.util.Comparator.comparing(
                        seen -> seen.slot().start().over(zone)))
                .forEach(seen -> days.computeIfAbsent(seen.slot().start().day(zone), day -> new ArrayList<>())
                        .add(start(seen, zone)));
        return days.entrySet().stream()
                .map(day -> new CentrePage.Day(
                        FrenchTime.day(day.getKey()),
                        day.getValue().stream().limit(MOST_STARTS_A_DAY).toList(),
                        day.getValue().size()))
                .toList();
    }

    /** A slot and where it was seen. */
    private record Seen(ListingView listing, Slot slot) {}

    private CentrePage.Start start(Seen seen, ZoneId zone) {
        String name = snapshot.findPlatform(seen.listing().listing().platform())
                .map(PlatformStatus::name)
                .orElse(seen.listing().listing().platform().value());
        return new CentrePage.Start(
                FrenchTime.clock(seen.slot().start(), zone),
                what(seen.slot()),
                name,
                seen.slot().link().map(Bookings::href).orElse(""));
    }

    private String what(Slot slot) {
        List<String> vaccines =
                slot.vaccines().stream().map(vaccine -> vaccine.code()).toList();
        List<String> doses = slot.doses().stream()
                .map(dose -> dose.code())
                .filter(code -> !code.equals("unspecified"))
                .toList();
        Audience audience = slot.audience();
        return Stream.of(
                        CentreCards.names(campaign.vaccines(), vaccines).stream(),
                        CentreCards.names(campaign.doses(), doses).stream(),
                        Stream.of(cards.audience(audience)).filter(words -> !words.isEmpty()))
                .flatMap(words -> words)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private List<SilentLine> silent(CentreView view) {
        return snapshot.platforms().stream()
                .filter(PlatformStatus::isAgeing)
                .filter(status -> view.centre().listings().stream()
                        .anyMatch(listing -> listing.platform().equals(status.platform())))
                .map(status -> new SilentLine(
                        status.platform().value(),
                        status.name(),
                        status.isSilent()
                                ? status.reason().map(reason -> reason.code()).orElse("")
                                : status.state().code(),
                        FrenchTime.moment(status.since(), view.centre().zone(), now),
                        status.notice().orElse(""),
                        1))
                .toList();
    }
}
