package fr.guichet.sandbox.keldoc;

import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes up what is booked at one cabinet, and in which calendars. */
final class AgendaMaker {

    private static final int MANY = 24;

    private final Cabinet cabinet;
    private final List<Motive> motives;
    private final Dice dice;
    private final Numbers numbers;

    AgendaMaker(Cabinet cabinet, List<Motive> motives, Numbers numbers) {
        this.cabinet = cabinet;
        this.motives = motives;
        this.dice = cabinet.dice().of("agendas");
        this.numbers = numbers;
    }

    /** The cabinet as it is worked. By telephone alone only where there is one. */
    Cabinet cabinet() {
        int roll = dice.of("way").below(100);
        boolean callable = cabinet.phone().isPresent();
        if (roll < 5 && callable) {
            return with(List.of(), List.of());
        }
        if (roll < 10 && callable) {
            return byPhone();
        }
        if (roll < 15) {
            return others();
        }
        return with(agendas(), motives);
    }

    /** Each vaccination is booked by telephone alone. */
    private Cabinet byPhone() {
        List<Motive> called = motives.stream()
                .filter(Motive::isVaccination)
                .map(motive -> new Motive(
                        motive.id(),
                        motive.specialty(),
                        motive.categoryId(),
                        motive.category(),
                        motive.label(),
                        Motive.Kind.PHONE))
                .toList();
        return with(List.of(agenda(0, 0, ids(called))), called);
    }

    private Cabinet others() {
        Motive flu = new Motive(
                numbers.motive(),
                cabinet.specialties().getFirst(),
                -1,
                "",
                "Vaccination antigrippale",
                Motive.Kind.OTHER);
        return with(List.of(agenda(0, 0, Set.of(flu.id()))), List.of(flu));
    }

    /** One to five calendars as a rule, many now and then. Either each carries a few reasons, the first all, or each carries one. */
    private List<Agenda> agendas() {
        int count = dice.of("many").chance(8) ? MANY : dice.of("count").between(1, 5);
        boolean apart = dice.of("apart").chance(40);
        List<Motive> online = motives.stream()
                .filter(motive -> motive.kind() == Motive.Kind.REASON)
                .toList();
        List<Agenda> agendas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Long> carried =
                    new HashSet<>(Set.of(online.get(i % online.size()).id()));
            if (!apart) {
                carried.addAll(i == 0 ? ids(motives) : some(dice.of(i)));
            }
            agendas.add(agenda(i, dice.of(i).of("pool").below(Cabinet.POOLS), carried));
        }
        return agendas;
    }

    private Set<Long> some(Dice own) {
        Set<Long> some = ids(motives);
        some.removeIf(motive -> own.of(motive).chance(50));
        return some;
    }

    private Agenda agenda(int index, int pool, Set<Long> carried) {
        String name = "Equipe de vaccination " + (index == 0 ? "" : index + 1 + " ")
                + cabinet.site().address().town();
        return new Agenda(numbers.agenda(), name, dice.of(index).of("hidden").chance(70), pool, carried);
    }

    private static Set<Long> ids(List<Motive> motives) {
        Set<Long> ids = new HashSet<>();
        motives.forEach(motive -> ids.add(motive.id()));
        return ids;
    }

    private Cabinet with(List<Agenda> agendas, List<Motive> motives) {
        return new Cabinet(
                cabinet.id(),
                cabinet.slug(),
                cabinet.site(),
                cabinet.zone(),
                cabinet.dice(),
                cabinet.specialties(),
                agendas,
                motives);
    }
}
