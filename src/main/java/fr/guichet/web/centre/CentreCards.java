package fr.guichet.web.centre;

import fr.guichet.model.Audience;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.CentreMatch;
import fr.guichet.search.SearchContext;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the cards of centres in lists. */
public final class CentreCards {

    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_SLUG = 60;

    private final Bookings bookings;
    private final Campaign campaign;
    private final Texts texts;
    private final TimeWords times;
    private final NumberWords numbers;

    public CentreCards(SearchContext context, Campaign campaign, Texts texts) {
        this.bookings = new Bookings(context, texts);
        this.campaign = campaign;
        this.texts = texts;
        this.times = new TimeWords(texts);
        this.numbers = new NumberWords(texts);
    }

    public CentreCard of(CentreMatch found) {
        CentreView view = found.view();
        Centre centre = view.centre();
        ZoneId zone = centre.zone();
        List<CentreCard.Booking> ways = bookings(view);
        boolean isApproximate = centre.place()
                .position()
                .filter(at -> at.precision() != PositionPrecision.EXACT)
                .isPresent();
        return new CentreCard(
                centre.id().value(),
                path(centre),
                centre.place().name(),
                centre.place().kind(),
                isApproximate ? numbers.wholeKilometres(found.distanceKm()) : numbers.kilometres(found.distanceKm()),
                isApproximate,
                centre.place().address().street().orElse(""),
                town(centre.place().address()),
                audience(centre.place()),
                opensOn(view),
                view.state(),
                view.slotCount(),
                view.otherSlots(),
                view.nextSlot().map(slot -> times.slot(slot.start(), zone)).orElse(""),
                view.nextAvailableHint()
                        .filter(hint -> view.state() != AvailabilityState.OPEN)
                        .map(hint -> times.slot(hint, zone))
                        .orElse(""),
                vaccines(view),
                view.isPartial(),
                ways.stream()
                        .filter(way -> way.state() == view.state())
                        .limit(1)
                        .toList(),
                ways,
                centre.place().phones().stream().map(CentreCard.PhoneLine::of).toList());
    }

    /** The address of a centre's own page. */
    static String path(Centre centre) {
        String town = centre.place().address().commune().orElse("");
        return "/lieu/" + centre.id().value() + "-" + slug(centre.place().name() + " " + town);
    }

    /** Small letters, digits and hyphens; {@code lieu} if there is none. */
    private static String slug(String name) {
        String slug = NOT_IN_SLUG.matcher(FoldedText.of(name).value()).replaceAll("-");
        String trimmed =
                slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "lieu" : trimmed;
    }

    static String town(Address address) {
        return Stream.concat(address.postcode().map(Postcode::value).stream(), address.commune().stream())
                .collect(Collectors.joining(" "));
    }

    /** The audience's own words are left out where the centre's name repeats them. */
    private String audience(Place place) {
        boolean isItsName = place.audience()
                .words()
                .filter(words -> words.equalsIgnoreCase(place.name()))
                .isPresent();
        return isItsName ? texts.audience(place.audience().group()) : audience(place.audience());
    }

    String audience(Audience audience) {
        return audience.isRestricted() ? audience.words().orElseGet(() -> texts.audience(audience.group())) : "";
    }

    private List<CentreCard.Booking> bookings(CentreView view) {
        return view.listings().stream()
                .sorted(Comparator.comparing(ListingView::state))
                .map(listing -> bookings.of(listing, view.centre().zone()))
                .toList();
    }

    private String opensOn(CentreView view) {
        LocalDate today = view.judgedAt().atZone(view.centre().zone()).toLocalDate();
        return view.centre()
                .opening()
                .opensOn()
                .filter(today::isBefore)
                .map(times::date)
                .orElse("");
    }

    private List<String> vaccines(CentreView view) {
        return names(campaign.vaccines(), view.vaccines());
    }

    /** In the campaign's order. */
    static List<String> names(List<Campaign.Row> rows, List<String> codes) {
        return rows.stream()
                .filter(row -> codes.contains(row.code()))
                .map(Campaign.Row::name)
                .toList();
    }
}
