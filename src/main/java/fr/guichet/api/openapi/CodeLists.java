package fr.guichet.api.openapi;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Basis;
import fr.guichet.model.CentreKind;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.search.NothingFound;
import fr.guichet.search.ParameterCodes;
import fr.guichet.search.Sort;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.PlatformStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Adds the enumerations of parameters and properties to the OpenAPI document, from the enums that they are written from. */
final class CodeLists {

    private static final List<String> STATES = codes(AvailabilityState.values(), AvailabilityState::code);
    private static final List<String> REASONS = codes(UnknownReason.values(), UnknownReason::code);
    private static final List<String> FAILURES = Stream.of(
                    UnknownReason.REFUSED, UnknownReason.UNREACHABLE, UnknownReason.UNREADABLE, UnknownReason.GONE)
            .map(UnknownReason::code)
            .toList();
    private static final List<String> FRESHNESS = codes(Freshness.values(), Freshness::code);
    private static final List<String> PRECISIONS = Stream.of(PositionPrecision.values())
            .filter(precision -> precision != PositionPrecision.NONE)
            .map(PositionPrecision::code)
            .toList();

    private static final Map<String, Set<String>> OF_PARAMETERS = Map.of(
            "audience", ParameterCodes.AUDIENCES.keySet(),
            "kind", ParameterCodes.KINDS.keySet(),
            "days", ParameterCodes.WEEKDAYS.keySet(),
            "daypart", ParameterCodes.DAYPARTS.keySet(),
            "state", ParameterCodes.STATES.keySet(),
            "sort", ParameterCodes.SORTS.keySet(),
            "fields", ParameterCodes.FIELDS.keySet());

    /** By schema and property. */
    private static final Map<String, List<String>> OF_PROPERTIES = Map.ofEntries(
            Map.entry("Audience.group", codes(AudienceGroup.values(), AudienceGroup::code)),
            Map.entry("Bookable.freshness", List.of(Freshness.FRESH.code(), Freshness.STALE.code())),
            Map.entry("Centre.kind", codes(CentreKind.values(), CentreKind::code)),
            Map.entry("Centre.state", STATES),
            Map.entry("Centre.reason", REASONS),
            Map.entry("Centre.freshness", FRESHNESS),
            Map.entry("Change.state", STATES),
            Map.entry(
                    "DayCount.state",
                    List.of(
                            AvailabilityState.OPEN.code(),
                            AvailabilityState.NONE.code(),
                            AvailabilityState.UNKNOWN.code())),
            Map.entry("Dose.basis", codes(Basis.values(), Basis::code)),
            Map.entry("Failure.reason", FAILURES),
            Map.entry("Listing.state", STATES),
            Map.entry("Listing.reason", REASONS),
            Map.entry("Listing.freshness", FRESHNESS),
            Map.entry("NothingFound.reason", codes(NothingFound.Reason.values(), NothingFound.Reason::code)),
            Map.entry("PlacePosition.precision", PRECISIONS),
            Map.entry("Platform.state", codes(PlatformStatus.State.values(), PlatformStatus.State::code)),
            Map.entry("Position.precision", PRECISIONS),
            Map.entry("Question.sort", codes(Sort.values(), Sort::code)),
            Map.entry(
                    "SilentPlatform.reason",
                    Stream.concat(FAILURES.stream(), Stream.of(PlatformStatus.State.PAUSED.code()))
                            .toList()),
            Map.entry("Slots.state", STATES));

    private CodeLists() {}

    /** @throws IllegalStateException if a parameter or property does not exist */
    static void complete(Components components) {
        OF_PARAMETERS.forEach((name, codes) -> {
            Schema schema = existing(components.getParameters().get(name), name).getSchema();
            Schema coded = schema.getItems() == null ? schema : schema.getItems();
            coded.setEnumeration(List.copyOf(codes));
        });
        OF_PROPERTIES.forEach((name, codes) -> {
            String[] parts = name.split("[.]", -1);
            Schema schema = existing(components.getSchemas().get(parts[0]), name);
            existing(schema.getProperties().get(parts[1]), name).setEnumeration(List.copyOf(codes));
        });
    }

    private static <T> T existing(@Nullable T of, String name) {
        if (of == null) {
            throw new IllegalStateException("no such parameter or property in the API's document: " + name);
        }
        return of;
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
