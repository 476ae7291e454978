package fr.guichet.search;

import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The filters of a search besides its places, in the order in which their effect is reported. */
public enum Filter {
    STATE("state"),
    KIND("kind"),
    PLATFORM("platform"),
    VACCINE("vaccine"),
    DOSE("dose"),
    AUDIENCE("audience"),
    DATES("from, to"),
    DAYS("days"),
    DAYPART("daypart");

    private final String parameter;

    Filter(String parameter) {
        this.parameter = parameter;
    }

    /** The parameters that set it. */
    public String parameter() {
        return parameter;
    }

    static List<Filter> of(SearchQuestion question) {
        return Arrays.stream(values())
                .filter(filter -> !filter.droppedFrom(question).equals(question))
                .toList();
    }

    /** The same question without this filter. */
    SearchQuestion droppedFrom(SearchQuestion question) {
        SlotFilter slots = question.slots();
        TimeFilter times = slots.times();
        return switch (this) {
            case STATE -> question.with(question.kinds(), question.platforms(), Set.of(), slots);
            case KIND -> question.with(Set.of(), question.platforms(), question.states(), slots);
            case PLATFORM -> question.with(question.kinds(), Set.of(), question.states(), slots);
            case VACCINE -> with(question, new SlotFilter(Set.of(), slots.doses(), slots.audiences(), times));
            case DOSE -> with(question, new SlotFilter(slots.vaccines(), Set.of(), slots.audiences(), times));
            case AUDIENCE -> with(question, new SlotFilter(slots.vaccines(), slots.doses(), Set.of(), times));
            case DATES ->
                at(question, new TimeFilter(Optional.empty(), Optional.empty(), times.weekdays(), times.dayparts()));
            case DAYS -> at(question, new TimeFilter(times.from(), times.to(), Set.of(), times.dayparts()));
            case DAYPART -> at(question, new TimeFilter(times.from(), times.to(), times.weekdays(), Set.of()));
        };
    }

    private static SearchQuestion with(SearchQuestion question, SlotFilter slots) {
        return question.with(question.kinds(), question.platforms(), question.states(), slots);
    }

    private static SearchQuestion at(SearchQuestion question, TimeFilter times) {
        SlotFilter slots = question.slots();
        return with(question, new SlotFilter(slots.vaccines(), slots.doses(), slots.audiences(), times));
    }
}
