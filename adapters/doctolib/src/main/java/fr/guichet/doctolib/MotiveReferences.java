package fr.guichet.doctolib;

import fr.guichet.model.Dose;
import fr.guichet.model.Vaccine;
import fr.guichet.model.campaign.DataFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the nation-wide references of visit motives stand for: {@code visit-motives.csv}. */
final class MotiveReferences {

    /** A vaccine and a dose. */
    record Offer(Vaccine vaccine, Dose dose) {}

    private static final Map<Long, Optional<Offer>> TABLE = table();

    private MotiveReferences() {}

    /** Empty when it is no vaccination of the campaign, or unknown. */
    static Optional<Offer> find(long reference) {
        return TABLE.getOrDefault(reference, Optional.empty());
    }

    /** Whether it is in the table, even if as something else than a vaccination. */
    static boolean knows(long reference) {
        return TABLE.containsKey(reference);
    }

    private static Map<Long, Optional<Offer>> table() {
        Map<Long, Optional<Offer>> table = new HashMap<>();
        for (var row : DataFile.rows(MotiveReferences.class, "visit-motives.csv")) {
            Optional<Offer> offer = row.get(1).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Offer(new Vaccine(row.get(1)), Dose.stated(row.get(2))));
            table.put(Long.valueOf(row.get(0)), offer);
        }
        return Map.copyOf(table);
    }
}
