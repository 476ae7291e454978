package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.diary.Diary;
import fr.guichet.sandbox.diary.Temper;
import fr.guichet.sandbox.platform.Dice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Makes up what a centre lets people book. */
final class ReasonMaker {

    private final Dice dice;
    private final ZoneId zone;

    ReasonMaker(Dice dice, ZoneId zone) {
        this.dice = dice.of("reasons");
        this.zone = zone;
    }

    /** Vaccinations and what stands beside them. */
    List<Reason> vaccinations() {
        Temper temper = temper();
        List<Reason> reasons = new ArrayList<>();
        for (ReasonName name : dice.of("offer").pick(ReasonName.OFFERS)) {
            boolean shares =
                    !reasons.isEmpty() && dice.of(name.name()).of("shares").chance(20);
            reasons.add(
                    shares
                            ? reason(name, reasons.size(), reasons.getLast().plan())
                            : reason(name, reasons.size(), temper));
        }
        if (dice.of("twin").chance(15)) {
            ReasonName first = dice.of("offer").pick(ReasonName.OFFERS).getFirst();
            reasons.add(reason(first, reasons.size(), temper));
        }
        if (dice.of("others").chance(50)) {
            reasons.addAll(others(reasons.size(), Temper.CALM));
        }
        return List.copyOf(reasons);
    }

    /** Nothing but what is no vaccination against covid-19. */
    List<Reason> others() {
        return others(0, Temper.CALM);
    }

    /** One name twice, and no appointment ever. */
    List<Reason> ghosts() {
        ReasonName name = dice.of("offer").pick(ReasonName.OFFERS).getFirst();
        return List.of(reason(name, 0, Temper.FULL), reason(name, 1, Temper.FULL));
    }

    private List<Reason> others(int from, Temper temper) {
        List<Reason> reasons = new ArrayList<>();
        for (ReasonName name : ReasonName.OTHERS) {
            if (dice.of(name.name()).chance(35)) {
                reasons.add(reason(name, from + reasons.size(), temper));
            }
        }
        return reasons.isEmpty() ? List.of(reason(ReasonName.OTHERS.getFirst(), from, temper)) : reasons;
    }

    private Reason reason(ReasonName name, int number, Temper temper) {
        Dice own = dice.of("plan").of(number);
        return reason(name, number, new Reason.Plan(own.seed(), new Diary(own, temper, zone)));
    }

    private Reason reason(ReasonName name, int number, Reason.Plan plan) {
        return new Reason(ObjectId.of(dice.of("id").of(number)), name.name(), name.type(), name.isVaccination(), plan);
    }

    private Temper temper() {
        int roll = dice.of("temper").below(100);
        if (roll < 28) {
            return Temper.FULL;
        }
        if (roll < 52) {
            return Temper.CALM;
        }
        if (roll < 74) {
            return Temper.BUSY;
        }
        return roll < 88 ? Temper.BURSTING : roll < 95 ? Temper.LATER : Temper.BEYOND;
    }
}
