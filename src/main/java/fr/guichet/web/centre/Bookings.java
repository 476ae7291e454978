package fr.guichet.web.centre;

import fr.guichet.model.UnknownReason;
import fr.guichet.search.PlatformInfo;
import fr.guichet.search.SearchContext;
import fr.guichet.view.ListingView;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Builds the ways to book at a centre. */
public final class Bookings {

    private final SearchContext context;
    private final Instant now;
    private final Texts texts;
    private final TimeWords times;

    Bookings(SearchContext context, Texts texts) {
        this.context = context;
        this.now = context.now();
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    CentreCard.Booking of(ListingView view, ZoneId zone) {
        Optional<PlatformInfo> platform = context.findPlatform(view.listing().platform());
        String code = view.listing().platform().value();
        String name = platform.map(PlatformInfo::name).orElse(code);
        Optional<Instant> checked = view.checkedAt();
        return new CentreCard.Booking(
                code,
                name,
                href(view.link()),
                view.state(),
                view.reason()
                        .map(reason -> why(reason, view, platform, name, zone))
                        .orElse(""),
                view.slots().size(),
                checked.map(at -> times.moment(at, zone, now)).orElse(""),
                checked.map(at -> times.age(at, now)).orElse(""),
                view.isStale(),
                view.reason().isPresent() ? last(view, zone) : "");
    }

    /** An answer that expired because the platform is silent is explained by the silence. */
    private String why(
            UnknownReason reason, ListingView view, Optional<PlatformInfo> platform, String name, ZoneId zone) {
        Optional<PlatformInfo> silent = platform.filter(PlatformInfo::isSilent);
        Optional<UnknownReason> silence = silent.flatMap(PlatformInfo::reason);
        boolean old = reason == UnknownReason.EXPIRED || reason == UnknownReason.NEVER_ASKED;
        Instant since = silent.map(PlatformInfo::since).or(view::failedAt).orElse(Instant.EPOCH);
        String moment = since.equals(Instant.EPOCH) ? "" : times.moment(since, zone, now);
        return sentence(old && silence.isPresent() ? silence.get() : reason, name, moment);
    }

    private String sentence(UnknownReason reason, String name, String since) {
        return switch (reason) {
            case NEVER_ASKED -> texts.whyNeverAsked(name);
            case REFUSED -> texts.whyRefused(name, since);
            case UNREACHABLE -> texts.whyUnreachable(name, since);
            case UNREADABLE -> texts.whyUnreadable(name, since);
            case GONE -> texts.whyGone(name);
            case EXPIRED -> texts.whyExpired(name);
            case BEYOND_WINDOW -> texts.whyBeyondWindow(name);
            case UNTIMED -> texts.whyUntimed(name);
            case IN_DOUBT -> texts.whyInDoubt(name);
            case HIDDEN -> texts.whyHidden();
            case NO_ONLINE_BOOKING -> texts.whyNoOnlineBooking(name);
            case NO_SOURCE -> texts.whyNoSource();
        };
    }

    private String last(ListingView view, ZoneId zone) {
        return view.checkedAt()
                .flatMap(at -> view.answeredSlots().map(slots -> texts.lastSeen(slots, times.moment(at, zone, now))))
                .orElse("");
    }

    /** Blank if it is no web address: browsers follow no other link. */
    public static String href(URI link) {
        String scheme = String.valueOf(link.getScheme());
        return scheme.equals("https") || scheme.equals("http") ? link.toString() : "";
    }
}
