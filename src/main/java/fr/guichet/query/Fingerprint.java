package fr.guichet.query;

import fr.guichet.gazetteer.Region;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Departement;
import fr.guichet.model.PlatformId;
import fr.guichet.model.Postcode;
import fr.guichet.snapshot.Daypart;
import fr.guichet.snapshot.Question;
import fr.guichet.snapshot.When;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells one question from another in a few letters, so that a cursor leads on in its own alone. Pages and what is told of each centre do not count. It rests on what was asked and not on where
 * that is: the middle of a commune moves while centres come and go, and it is the same on each of our machines.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(SearchQuestion question) {
        CRC32 sum = new CRC32();
        sum.update(text(question).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String text(SearchQuestion question) {
        return Stream.of(
                        List.of(question.campaign(), question.sort().code()),
                        places(question.where()),
                        centres(question),
                        slots(question.slots()))
                .flatMap(List::stream)
                .collect(Collectors.joining("|"));
    }

    private static List<String> places(Where where) {
        boolean isTown = where.commune().isPresent() || !where.postcodes().isEmpty();
        return List.of(
                sorted(where.departements(), Departement::code),
                sorted(where.regions(), Region::code),
                sorted(where.postcodes(), Postcode::value),
                where.commune().map(town -> town.entry().code().value()).orElse(""),
                where.around()
                        .map(circle -> isTown ? "" + circle.radiusKm() : circle.toString())
                        .orElse(""),
                where.box().map(Box::toString).orElse(""));
    }

    private static List<String> centres(SearchQuestion question) {
        return List.of(
                sorted(question.kinds(), CentreKind::code),
                sorted(question.platforms(), PlatformId::value),
                sorted(question.states(), AvailabilityState::code));
    }

    private static List<String> slots(Question slots) {
        When when = slots.when();
        return List.of(
                sorted(slots.vaccines(), Function.identity()),
                sorted(slots.doses(), Function.identity()),
                sorted(slots.audiences(), AudienceGroup::code),
                when.from().map(Object::toString).orElse(""),
                when.to().map(Object::toString).orElse(""),
                sorted(when.weekdays(), Codes::weekday),
                sorted(when.dayparts(), Daypart::code));
    }

    private static <T> String sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(","));
    }
}
