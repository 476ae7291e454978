package fr.guichet.doctolib;

import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Departement;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One asking for slots: place after place, motive after motive, until the platform refuses. One use, one thread. */
final class AvailabilityFetch {

    /** Questions of one asking, each of a few pages: more than the largest profile of the registry has, and still an end. */
    static final int MOST_QUESTIONS = 200;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DoctolibApi api;
    private final CentreRef ref;
    private final Window window;
    private final Instant now;
    private final List<Warning> warnings = new ArrayList<>();
    private int questions;
    private int answers;
    private @Nullable Failure firstFailure;
    private boolean isRefused;
    private boolean isTurnedDown;

    AvailabilityFetch(CentreRef ref, Window window, AdapterContext context) {
        this.api = context.client(DoctolibApi.class);
        this.ref = ref;
        this.window = window;
        this.now = context.clock().instant();
    }

    /**
     * What came of it.
     *
     * @param failure what went wrong first, when nothing at all could be had of what was asked
     * @param isTurnedDown whether a question was not understood by the platform, which did not refuse
     */
    record Asked(
            List<PlaceAvailability> places, List<Warning> warnings, Optional<Failure> failure, boolean isTurnedDown) {}

    Asked ask(List<Plan> plans) {
        List<PlaceAvailability> places = plans.stream().map(this::ask).toList();
        Optional<Failure> failure = answers == 0 ? Optional.ofNullable(firstFailure) : Optional.empty();
        return new Asked(places, warnings, failure, isTurnedDown && !isRefused);
    }

    private PlaceAvailability ask(Plan plan) {
        Optional<Availability> told = plan.told();
        return plan.answered(told.isPresent() ? told.get() : asked(plan));
    }

    private Availability asked(Plan plan) {
        SlotMapper mapper = new SlotMapper(window, zone(plan), now, plan.site().link());
        List<Slot> slots = new ArrayList<>();
        List<SlotStart> hints = new ArrayList<>();
        List<Missing> missing = new ArrayList<>(plan.unreadable());
        for (Question question : plan.questions()) {
            if (isRefused || questions == MOST_QUESTIONS) {
                UnknownReason reason = isRefused ? UnknownReason.REFUSED : UnknownReason.NEVER_ASKED;
                missing.add(new Missing(question.name(), reason));
                continue;
            }
            questions++;
            SlotPages.Learnt learnt = new SlotPages(api, question, mapper).ask();
            slots.addAll(learnt.slots());
            hints.addAll(learnt.hints());
            account(question, learnt, missing);
        }
        return Availability.seen(window, mapper.sorted(slots), mapper.soonest(hints), missing);
    }

    private void account(Question question, SlotPages.Learnt learnt, List<Missing> missing) {
        answers += learnt.answers();
        learnt.failure().ifPresent(failure -> {
            firstFailure = firstFailure == null ? failure : firstFailure;
            isRefused |= failure instanceof Failure.Refused;
            isTurnedDown |= WrongQuestion.isBehind(failure);
            missing.add(new Missing(question.name(), failure.reason()));
        });
        if (learnt.unreadable() > 0) {
            warnings.add(new Warning("unreadable-slot", learnt.unreadable() + " of " + question.name()));
            if (learnt.slots().isEmpty() && learnt.failure().isEmpty()) {
                missing.add(new Missing(question.name(), UnknownReason.UNREADABLE));
            }
        }
    }

    /** Where the place lies, by its postcode, else by what the registry knows of it. */
    private ZoneId zone(Plan plan) {
        return PlaceMapper.address(plan.site().place())
                .departement()
                .or(() -> ref.knownAddress().flatMap(known -> known.departement()))
                .map(Departement::zone)
                .orElse(PARIS);
    }
}
