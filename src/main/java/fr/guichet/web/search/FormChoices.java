package fr.guichet.web.search;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the search form offers, with what is chosen.
 *
 * @param typed the place as typed
 * @param doses of the campaign
 * @param vaccines of the campaign
 * @param audiences who the appointment is for
 * @param kinds of places
 * @param weekdays from Monday on
 * @param dayparts from morning on
 * @param radii in kilometres
 * @param sorts orders
 */
public record FormChoices(
        String typed,
        List<Choice> doses,
        List<Choice> vaccines,
        List<Choice> audiences,
        List<Choice> kinds,
        List<Choice> weekdays,
        List<Choice> dayparts,
        List<Choice> radii,
        List<Choice> sorts) {

    static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    static final List<String> DAYPARTS = List.of("morning", "afternoon", "evening");
    private static final int DAYS = 28;
    private static final List<String> RADII = List.of("5", "10", "20", "50", "100", "200");
    private static final List<String> SORTS = List.of("distance", "soonest", "slots");

    /**
     * One of several.
     *
     * @param value as the address has it
     * @param label as people read it
     * @param isChosen whether it is the one
     */
    public record Choice(String value, String label, boolean isChosen) {}

    public FormChoices {
        doses = List.copyOf(doses);
        vaccines = List.copyOf(vaccines);
        audiences = List.copyOf(audiences);
        kinds = List.copyOf(kinds);
        weekdays = List.copyOf(weekdays);
        dayparts = List.copyOf(dayparts);
        radii = List.copyOf(radii);
        sorts = List.copyOf(sorts);
    }

    public static FormChoices of(String typed, PageQuery query, Campaign campaign, Texts texts) {
        return new FormChoices(
                typed,
                rows("dose", query, campaign.doses()),
                rows("vaccin", query, campaign.vaccines()),
                choices("public", query, Arrays.stream(AudienceGroup.values()), AudienceGroup::code, texts::audience),
                choices("type", query, Arrays.stream(CentreKind.values()), CentreKind::code, texts::kind),
                choices("jours", query, WEEKDAYS.stream(), Function.identity(), texts::weekday),
                choices("moment", query, DAYPARTS.stream(), Function.identity(), texts::daypart),
                radii(query),
                choices("tri", query, SORTS.stream(), Function.identity(), texts::sort));
    }

    /** The days from which slots may be asked for, and the one that is asked for. */
    static List<Choice> days(PageQuery query, LocalDate today, Texts texts) {
        TimeWords times = new TimeWords(texts);
        return Stream.concat(
                        today.datesUntil(today.plusDays(DAYS)), query.first("du").flatMap(TimeWords::findDate).stream())
                .distinct()
                .sorted()
                .map(day -> new Choice(day.toString(), times.day(day), query.has("du", day.toString())))
                .toList();
    }

    private static List<Choice> radii(PageQuery query) {
        return Stream.concat(RADII.stream(), Stream.of(query.radius()))
                .distinct()
                .filter(radius -> radius.matches("\\d{1,3}"))
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .map(radius -> new Choice(radius, radius + " km", radius.equals(query.radius())))
                .toList();
    }

    private static List<Choice> rows(String name, PageQuery query, List<Campaign.Row> rows) {
        return choices(name, query, rows.stream(), Campaign.Row::code, Campaign.Row::name);
    }

    private static <T> List<Choice> choices(
            String name, PageQuery query, Stream<T> values, Function<T, String> code, Function<T, String> label) {
        return values.map(
                        value -> new Choice(code.apply(value), label.apply(value), query.has(name, code.apply(value))))
                .toList();
    }
}
