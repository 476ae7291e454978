package fr.guichet.sandbox.keldoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is booked at a cabinet: route M. */
final class CategoryPages {

    private static final int UNSORTED = 999;
    private static final List<Integer> DELAYS = List.of(720, 1440, 2160);

    private CategoryPages() {}

    static List<CategoryWire> of(Cabinet cabinet, int specialty) {
        Map<Long, List<Motive>> byCategory = new LinkedHashMap<>();
        cabinet.motives().stream()
                .filter(motive -> motive.specialty() == specialty)
                .forEach(motive -> byCategory
                        .computeIfAbsent(motive.categoryId(), id -> new ArrayList<>())
                        .add(motive));
        List<CategoryWire> categories = new ArrayList<>();
        byCategory.forEach((id, motives) -> categories.add(category(cabinet, id, motives, categories.size())));
        return categories;
    }

    /** Reasons of no group stand under a number that is none, or under none at all. */
    private static CategoryWire category(Cabinet cabinet, long id, List<Motive> motives, int position) {
        boolean grouped = id > 0;
        return new CategoryWire(
                grouped || cabinet.id() % 2 == 0 ? Long.valueOf(id) : null,
                grouped ? motives.getFirst().category() : "Autres motifs",
                grouped ? position : UNSORTED,
                grouped ? "Clinic" : null,
                motives.stream().map(motive -> motive(cabinet, motive)).toList());
    }

    private static CategoryWire.Motive motive(Cabinet cabinet, Motive motive) {
        return new CategoryWire.Motive(
                motive.id(),
                motive.label(),
                (int) (motive.id() % 5),
                false,
                cabinet.dice().of(motive.id()).pick(DELAYS),
                agendas(cabinet, motive));
    }

    /** Their order varies from reason to reason. */
    private static List<CategoryWire.Agenda> agendas(Cabinet cabinet, Motive motive) {
        List<Agenda> carriers = cabinet.carriers(motive);
        List<Agenda> ordered = motive.id() % 2 == 0 ? carriers : carriers.reversed();
        return ordered.stream()
                .map(agenda -> new CategoryWire.Agenda(agenda.id(), agenda.name(), agenda.hidden()))
                .toList();
    }
}
