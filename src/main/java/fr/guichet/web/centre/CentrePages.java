package fr.guichet.web.centre;

import fr.guichet.model.Audience;
import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Slot;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.PlatformInfo;
import fr.guichet.search.SearchContext;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds the page of one centre. */
final class CentrePages {

    private static final int FIRST_DAYS = 5;
    private static final int MOST_STARTS = 24;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final SearchContext context;
    private final Campaign campaign;
    private final CentreCards cards;
    private final TimeWords times;
    private final Locale locale;

    CentrePages(SearchContext context, Campaign campaign, Texts texts) {
        this.context = context;
        this.campaign = campaign;
        this.times = new TimeWords(texts);
        this.locale = Locale.forLanguageTag(texts.language());
        this.cards = new CentreCards(context, campaign, texts);
    }

    CentrePage of(CentreView view) {
        Centre centre = view.centre();
        List<CentrePage.Day> days = days(view);
        return new CentrePage(
                cards.of(new CentreMatch(view, OptionalDouble.empty())),
                hours(centre),
                centre.place().notes().orElse(""),
                centre.zone().equals(PARIS) ? "" : centre.zone().getDisplayName(TextStyle.FULL, locale),
                centre.place()
                        .position()
                        .map(at -> "geo:" + at.latitude() + "," + at.longitude())
                        .orElse(""),
                days.stream().limit(FIRST_DAYS).toList(),
                days.stream().skip(FIRST_DAYS).toList(),
                silent(view),
                centre.place()
                        .address()
                        .insee()
                        .map(code -> "/recherche?lieu=" + code.value())
                        .orElse("/departement/" + centre.departement().code()));
    }

    private List<CentrePage.Hours> hours(Centre centre) {
        List<CentrePage.Hours> hours = new ArrayList<>();
        centre.place()
                .hours()
                .days()
                .forEach((day, open) ->
                        hours.add(new CentrePage.Hours(day.getDisplayName(TextStyle.FULL, locale), times.hours(open))));
        return hours;
    }

    private List<CentrePage.Day> days(CentreView view) {
        ZoneId zone = view.centre().zone();
        Map<LocalDate, List<Seen>> days = new TreeMap<>();
        view.listings().stream()
                .flatMap(listing -> listing.slots().stream().map(slot -> new Seen(listing, slot)))
                .sorted(Comparator.comparing(seen -> seen.slot().start().over(zone)))
                .forEach(seen -> days.computeIfAbsent(seen.slot().start().day(zone), day -> new ArrayList<>())
                        .add(seen));
        return days.entrySet().stream()
                .map(day -> new CentrePage.Day(
                        times.day(day.getKey()), day.getValue().size(), groups(day.getValue(), zone)))
                .toList();
    }

    /** A slot and where it was seen. */
    private record Seen(ListingView listing, Slot slot) {}

    /** What slots are for, and where. */
    private record Kind(String what, String platform) {}

    private List<CentrePage.Group> groups(List<Seen> day, ZoneId zone) {
        Map<Kind, List<CentrePage.Start>> groups = new LinkedHashMap<>();
        day.forEach(seen -> groups.computeIfAbsent(kind(seen), kind -> new ArrayList<>())
                .add(new CentrePage.Start(
                        times.clock(seen.slot().start(), zone),
                        seen.slot().link().map(Bookings::href).orElse(""))));
        return groups.entrySet().stream()
                .map(group -> new CentrePage.Group(
                        group.getKey().what(),
                        group.getKey().platform(),
                        group.getValue().stream().limit(MOST_STARTS).toList(),
                        Math.max(0, group.getValue().size() - MOST_STARTS)))
                .toList();
    }

    private Kind kind(Seen seen) {
        PlatformId platform = seen.listing().listing().platform();
        return new Kind(
                what(seen.slot()),
                context.findPlatform(platform).map(PlatformInfo::name).orElse(platform.value()));
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
        return context.platforms().stream()
                .filter(PlatformInfo::isAgeing)
                .filter(platform -> view.centre().listings().stream()
                        .anyMatch(listing -> listing.platform().equals(platform.platform())))
                .map(platform -> SilentLine.of(platform, 1, "", view.centre().zone(), context.now(), times))
                .toList();
    }
}
