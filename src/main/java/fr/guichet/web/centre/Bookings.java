package fr.guichet.web.centre;

import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import fr.guichet.web.text.Reasons;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Draws the listings of one moment. */
public final class Bookings {

    private final Snapshot snapshot;
    private final Instant now;
    private final Texts texts;
    private final TimeWords times;

    Bookings(Snapshot snapshot, Instant now, Texts texts) {
        this.snapshot = snapshot;
        this.now = now;
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    Booking of(ListingView view, ZoneId zone) {
        Optional<PlatformStatus> status = snapshot.findPlatform(view.listing().platform());
        String code = view.listing().platform().value();
        String name = status.map(PlatformStatus::name).orElse(code);
        Optional<Answer> answer = view.observation().answer();
        Optional<Instant> checked = answer.map(known -> known.times().checkedAt());
        return new Booking(
                code,
                name,
                href(answer.map(Answer::link).orElse(view.listing().link())),
                view.state(),
                view.reason()
                        .map(reason -> why(reason, view, status, name, zone))
                        .orElse(""),
                view.slots().size(),
                checked.map(at -> times.moment(at, zone, now)).orElse(""),
                checked.map(at -> times.age(at, now)).orElse(""),
                view.freshness().filter(age -> age == Freshness.STALE).isPresent(),
                view.reason().isPresent() ? last(answer, zone) : "");
    }

    /** What is too old may be so because the platform is silent: then that is the reason people are told. */
    private String why(
            UnknownReason reason, ListingView view, Optional<PlatformStatus> status, String name, ZoneId zone) {
        Optional<UnknownReason> silence =
                status.filter(PlatformStatus::isSilent).flatMap(PlatformStatus::reason);
        boolean old = reason == UnknownReason.EXPIRED || reason == UnknownReason.NEVER_ASKED;
        Instant since = status.filter(PlatformStatus::isSilent)
                .map(PlatformStatus::since)
                .or(() -> view.observation().failure().map(FailedAttempt::at))
                .orElse(Instant.EPOCH);
        String told = since.equals(Instant.EPOCH) ? "" : times.moment(since, zone, now);
        return new Reasons(texts).of(old && silence.isPresent() ? silence.get() : reason, name, told);
    }

    private String last(Optional<Answer> answer, ZoneId zone) {
        return answer.map(known -> texts.lastSeen(
                        known.availability().slots().size(),
                        times.moment(known.times().checkedAt(), zone, now)))
                .orElse("");
    }

    /** A browser follows web addresses alone. */
    public static String href(URI link) {
        String scheme = String.valueOf(link.getScheme());
        return scheme.equals("https") || scheme.equals("http") ? link.toString() : "";
    }
}
