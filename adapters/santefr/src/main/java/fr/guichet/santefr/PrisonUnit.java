package fr.guichet.santefr;

import fr.guichet.model.campaign.FoldedText;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recognises the units of prisons and secure hospitals, which are closed to the public, by their type, their hours or their words. */
final class PrisonUnit {

    private static final FoldedText TYPE = FoldedText.of("USMP");
    private static final FoldedText HOURS = FoldedText.of("Fermé au public");
    private static final List<FoldedText> WORDS = List.of(
            FoldedText.of("centre de détention"),
            FoldedText.of("pénitentiaire"),
            FoldedText.of("prison"),
            FoldedText.of("UHSA"),
            FoldedText.of("UHSI"),
            TYPE);

    private PrisonUnit() {}

    static boolean isOne(RegistryRow row) {
        return has(row, Column.TYPE, List.of(TYPE))
                || Arrays.stream(DayOfWeek.values()).anyMatch(day -> has(row, Column.hoursOf(day), List.of(HOURS)))
                || has(row, Column.NAME, WORDS)
                || has(row, Column.TERMS, WORDS);
    }

    private static boolean has(RegistryRow row, Column column, List<FoldedText> words) {
        Optional<FoldedText> text = row.find(column).map(FoldedText::of);
        return text.isPresent() && words.stream().anyMatch(text.get()::hasWords);
    }
}
