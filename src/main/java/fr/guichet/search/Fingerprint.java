package fr.guichet.search;

import fr.guichet.gazetteer.Region;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.location.Box;
import fr.guichet.view.Daypart;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A short checksum of a question. A cursor carries it, so it is valid only for the search that returned it. Paging and level of detail do not count. It depends on the request and not on resolved
 * positions: the middle of a commune moves when the directory changes, and all instances must agree.
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
                        places(question.location()),
                        centres(question),
                        slots(question.slots()))
                .flatMap(List::stream)
                .collect(Collectors.joining("|"));
    }

    private static List<String> places(LocationFilter location) {
        boolean isTown = location.commune().isPresent() || !location.postcodes().isEmpty();
        return List.of(
                sorted(location.departements(), Departement::code),
                sorted(location.regions(), Region::code),
                sorted(location.postcodes(), Postcode::value),
                location.commune().map(town -> town.entry().code().value()).orElse(""),
                location.around()
                        .map(circle -> isTown ? "" + circle.radiusKm() : circle.toString())
                        .orElse(""),
                location.box().map(Box::toString).orElse(""));
    }

    private static List<String> centres(SearchQuestion question) {
        return List.of(
                sorted(question.kinds(), CentreKind::code),
                sorted(question.platforms(), PlatformId::value),
                sorted(question.states(), AvailabilityState::code));
    }

    private static List<String> slots(SlotFilter slots) {
        TimeFilter times = slots.times();
        return List.of(
                sorted(slots.vaccines(), Function.identity()),
                sorted(slots.doses(), Function.identity()),
                sorted(slots.audiences(), AudienceGroup::code),
                times.from().map(Object::toString).orElse(""),
                times.to().map(Object::toString).orElse(""),
                sorted(times.weekdays(), ParameterCodes::weekday),
                sorted(times.dayparts(), Daypart::code));
    }

    private static <T> String sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(","));
    }
}
