package fr.guichet.doctolib;

import fr.guichet.model.Audience;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a profile lets one book, by reference alone.
 *
 * @param isEmpty the profile has no motive at all
 * @param wanted vaccinations that new patients may book
 */
record Motives(boolean isEmpty, List<Wanted> wanted, List<Warning> warnings) {

    private static final List<String> FAMILIAR = DataFile.lines(Motives.class, "familiar-categories.txt");

    record Wanted(long id, String name, MotiveReferences.Offer offer, Audience audience) {}

    static Motives of(BookingWire.Data data) {
        List<BookingWire.Motive> motives = Nullables.in(data.motives());
        Map<Long, String> categories = categories(data);
        Map<String, Warning> warnings = new LinkedHashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (BookingWire.Motive motive : motives) {
            Long id = motive.id();
            Long reference = motive.reference();
            if (reference == null) {
                continue;
            }
            if (!MotiveReferences.knows(reference)) {
                warnings.putIfAbsent(
                        "reference " + reference,
                        new Warning("unknown-motive-reference", reference + " " + DoctolibMapper.name(motive)));
            }
            String category = categories.getOrDefault(motive.categoryId(), "");
            boolean isInCategory = motive.categoryId() != null && !categories.isEmpty();
            if (id != null && !Boolean.FALSE.equals(motive.allowNewPatients())) {
                MotiveReferences.find(reference).ifPresent(offer -> {
                    wanted.add(new Wanted(id, DoctolibMapper.name(motive), offer, PlaceMapper.RESERVED.find(category)));
                    if (isInCategory && !isFamiliar(category)) {
                        warnings.putIfAbsent("category " + category, unfamiliar(category));
                    }
                });
            }
        }
        return new Motives(motives.isEmpty(), List.copyOf(wanted), List.copyOf(warnings.values()));
    }

    /** Whether such a category was ever seen to be for the public. */
    static boolean isFamiliar(String category) {
        String text = category.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return FAMILIAR.stream().anyMatch(text::contains);
    }

    private static Warning unfamiliar(String category) {
        return new Warning("unfamiliar-category", category.isEmpty() ? "one without a name" : category);
    }

    private static Map<Long, String> categories(BookingWire.Data data) {
        Map<Long, String> names = new HashMap<>();
        for (BookingWire.Category category : Nullables.in(data.categories())) {
            Long id = category.id();
            if (id != null) {
                names.put(id, PlainText.clean(Nullables.text(category.name())).orElse(""));
            }
        }
        return names;
    }
}
