package fr.guichet.keldoc;

import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.spi.Nullables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Under which specialties of a clinic this vaccination is booked: {@code specialties.csv}. */
final class Specialties {

    private static final String ONLY = "only";

    private record Row(String id, FoldedText name, FoldedText skill, boolean only) {}

    private static final List<Row> ROWS = DataFile.rows(Specialties.class, "specialties.csv").stream()
            .map(cells -> new Row(
                    cells.get(0),
                    FoldedText.of(cells.get(1)),
                    FoldedText.of(cells.get(2)),
                    cells.get(3).equals(ONLY)))
            .toList();

    private Specialties() {}

    /**
     * Those that matter, each once.
     *
     * @param linked the one that a link names: it matters where the clinic has it, whatever it is called
     */
    static List<Specialty> of(List<ClinicWire.Specialty> specialties, OptionalLong linked) {
        return specialties.stream()
                .flatMap(wire -> specialty(wire, linked).stream())
                .distinct()
                .toList();
    }

    /** Whether sites of that specialty may vaccinate. */
    static boolean knows(long id) {
        return ROWS.stream().anyMatch(row -> row.id().equals(Long.toString(id)));
    }

    private static Optional<Specialty> specialty(ClinicWire.Specialty wire, OptionalLong linked) {
        Long id = wire.id();
        if (id == null) {
            return Optional.empty();
        }
        List<Row> rows = ROWS.stream().filter(row -> isMeant(row, id, wire)).toList();
        boolean meant = !rows.isEmpty() || linked.equals(OptionalLong.of(id));
        return meant ? Optional.of(new Specialty(id, rows.stream().anyMatch(Row::only))) : Optional.empty();
    }

    private static boolean isMeant(Row row, long id, ClinicWire.Specialty wire) {
        return row.id().equals(Long.toString(id))
                || FoldedText.of(Nullables.text(wire.name())).hasWords(row.name())
                || Nullables.in(wire.skills()).stream().anyMatch(skill -> FoldedText.of(Nullables.text(skill.name()))
                        .hasWords(row.skill()));
    }

    /**
     * A specialty under which this vaccination is booked.
     *
     * @param only nothing else is booked under it
     */
    record Specialty(long id, boolean only) {}
}
