package fr.guichet.search;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PlatformId;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.Daypart;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The values of parameters with a closed list, by their code. */
public final class ParameterCodes {

    public static final Map<String, AvailabilityState> STATES =
            of(List.of(AvailabilityState.values()), AvailabilityState::code);
    public static final Map<String, AudienceGroup> AUDIENCES = of(List.of(AudienceGroup.values()), AudienceGroup::code);
    public static final Map<String, CentreKind> KINDS = of(List.of(CentreKind.values()), CentreKind::code);
    public static final Map<String, Daypart> DAYPARTS = of(List.of(Daypart.values()), Daypart::code);
    public static final Map<String, DayOfWeek> WEEKDAYS = of(List.of(DayOfWeek.values()), ParameterCodes::weekday);
    public static final Map<String, Sort> SORTS = of(List.of(Sort.values()), Sort::code);
    public static final Map<String, Boolean> FIELDS = fields();

    private static final int WEEKDAY_LETTERS = 3;

    private ParameterCodes() {}

    public static Map<String, String> vaccines(Campaign campaign) {
        return of(campaign.vaccines().stream().map(Campaign.Row::code).toList(), Function.identity());
    }

    public static Map<String, String> doses(Campaign campaign) {
        return of(campaign.doses().stream().map(Campaign.Row::code).toList(), Function.identity());
    }

    public static Map<String, PlatformId> platforms(Snapshot snapshot) {
        return of(snapshot.platforms().stream().map(status -> status.platform()).toList(), PlatformId::value);
    }

    /** The first three letters of its English name. */
    static String weekday(DayOfWeek day) {
        return day.name().substring(0, WEEKDAY_LETTERS).toLowerCase(Locale.ROOT);
    }

    /** The codes of a set, in the order of their list. */
    public static <T> List<String> codes(Map<String, T> all, Collection<T> chosen) {
        return all.entrySet().stream()
                .filter(code -> chosen.contains(code.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** True for all details. */
    private static Map<String, Boolean> fields() {
        return of(Arrays.asList(false, true), full -> full ? "full" : "summary");
    }

    private static <T> Map<String, T> of(Collection<T> values, Function<T, String> code) {
        Map<String, T> codes = new LinkedHashMap<>();
        values.forEach(value -> codes.put(code.apply(value), value));
        return Collections.unmodifiableMap(codes);
    }
}
