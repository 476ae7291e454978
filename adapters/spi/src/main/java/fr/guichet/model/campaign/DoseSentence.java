package fr.guichet.model.campaign;

import fr.guichet.model.AgeRange;
import fr.guichet.model.Basis;
import fr.guichet.model.Dose;
import fr.guichet.model.campaign.DoseWords.Kind;
import fr.guichet.model.campaign.DoseWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A label's words in their order, and which doses they amount to. */
final class DoseSentence {

    private static final Word PLAIN = new Word(Kind.PLAIN, List.of(), Integer.MAX_VALUE);

    private final DoseWords words;
    private final List<Word> marks;

    DoseSentence(List<String> tokens, DoseWords words) {
        this.words = words;
        this.marks = marks(tokens, words);
    }

    /** What is said beside a noun or by name; else by an ordinal alone; else what follows a dose had before; else what is implied. */
    Set<Dose> doses() {
        Set<String> stated = codes(this::isStated);
        if (!stated.isEmpty()) {
            return doses(stated, Basis.STATED);
        }
        Set<String> ordinals = codes(at -> isOrdinal(at) && !isPast(at));
        if (!ordinals.isEmpty()) {
            return doses(ordinals, Basis.INFERRED);
        }
        Set<String> past = codes(at -> (isNumbered(at) || isOrdinal(at)) && isPast(at));
        return doses(past.isEmpty() ? implied() : next(past), Basis.INFERRED);
    }

    /** The ages of the doses for children, where children are named. */
    Optional<AgeRange> childrensAges() {
        return marks.stream()
                .filter(mark -> mark.kind() == Kind.CHILD)
                .findFirst()
                .map(mark -> new AgeRange(
                        OptionalInt.empty(),
                        OptionalInt.of(Integer.parseInt(mark.means().getFirst()))));
    }

    private boolean isStated(int at) {
        return switch (marks.get(at).kind()) {
            case STATED -> true;
            case NUMBER, ORDINAL -> (isNumbered(at) || isJoinedToNumbered(at)) && !isPast(at);
            case BOOSTER ->
                !isPast(at)
                        && (isJoined(at)
                                || codes(i -> isNumbered(i) && !isPast(i)).isEmpty());
            default -> false;
        };
    }

    /** Counts a dose beside its noun: "1ère injection", "dose 2"; a first booster is not a first dose. */
    private boolean isNumbered(int at) {
        return isCounting(at) && (is(at + 1, Kind.NOUN) || is(at - 1, Kind.NOUN));
    }

    private boolean isOrdinal(int at) {
        return is(at, Kind.ORDINAL) && isCounting(at);
    }

    private boolean isCounting(int at) {
        boolean ofBooster = !is(at + 1, Kind.NOUN) && (is(at + 1, Kind.BOOSTER) || is(at - 1, Kind.BOOSTER));
        return (is(at, Kind.NUMBER) || is(at, Kind.ORDINAL)) && !ofBooster && !is(at + 1, Kind.OTHER);
    }

    /** "1ère et 2ème injection", "dose 1/2". */
    private boolean isJoinedToNumbered(int at) {
        return isCounting(at)
                && Stream.of(at + 1, at + 2, at - 1, at - 2)
                        .filter(other -> Math.abs(other - at) == 1 || is((other + at) / 2, Kind.JOIN))
                        .anyMatch(this::isNumbered);
    }

    private boolean isJoined(int at) {
        return is(at - 1, Kind.JOIN) || is(at + 1, Kind.JOIN);
    }

    /** What was had before: "suite à une 1ère", "après leur 2ème dose". */
    private boolean isPast(int at) {
        int before = at - 1;
        while (is(before, Kind.FILLER)) {
            before--;
        }
        return is(before, Kind.HISTORY);
    }

    private Set<String> implied() {
        return marks.stream()
                .filter(mark -> mark.kind() == Kind.IMPLIED || mark.kind() == Kind.HISTORY)
                .filter(mark -> !mark.means().isEmpty())
                .min(Comparator.comparingInt(Word::rank))
                .<Set<String>>map(mark -> new LinkedHashSet<>(mark.means()))
                .orElse(Set.of());
    }

    private Set<String> next(Set<String> past) {
        Set<String> next = new LinkedHashSet<>();
        past.forEach(code -> next.add(words.next(code)));
        return next;
    }

    private Set<String> codes(Predicate<Integer> wanted) {
        Set<String> codes = new LinkedHashSet<>();
        for (int at = 0; at < marks.size(); at++) {
            if (wanted.test(at)) {
                codes.addAll(marks.get(at).means());
            }
        }
        return codes;
    }

    private static Set<Dose> doses(Set<String> codes, Basis basis) {
        Set<Dose> doses = new LinkedHashSet<>();
        codes.forEach(code -> doses.add(new Dose(code, basis)));
        return doses;
    }

    private boolean is(int at, Kind kind) {
        return at >= 0 && at < marks.size() && marks.get(at).kind() == kind;
    }

    private static List<Word> marks(List<String> tokens, DoseWords words) {
        List<Word> marks = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int length = Math.min(words.longest(), tokens.size() - from);
            while (length > 1 && words.find(tokens.subList(from, from + length)).isEmpty()) {
                length--;
            }
            marks.add(words.find(tokens.subList(from, from + length)).orElse(PLAIN));
            from += length;
        }
        return marks;
    }
}
