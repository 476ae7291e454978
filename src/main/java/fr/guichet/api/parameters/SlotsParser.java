package fr.guichet.api.parameters;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Window;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.ParameterCodes;
import fr.guichet.view.Daypart;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses the parameters that select slots. */
final class SlotsParser {

    private static final String A_DATE = "a date such as 2021-04-13";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Map<String, String> vaccines;
    private final Map<String, String> doses;
    private final Map<String, String> campaign;

    SlotsParser(Campaign campaign) {
        this.vaccines = ParameterCodes.vaccines(campaign);
        this.doses = ParameterCodes.doses(campaign);
        this.campaign = Map.of(campaign.id(), campaign.id());
    }

    SlotFilter filter(Parameters parameters) {
        parameters.one("campaign", campaign);
        Set<String> anyVaccine = parameters.many("vaccine", vaccines);
        Set<String> anyDose = parameters.many("dose", doses);
        Set<AudienceGroup> anyAudience = parameters.many("audience", ParameterCodes.AUDIENCES);
        return new SlotFilter(anyVaccine, anyDose, anyAudience, times(parameters));
    }

    private static TimeFilter times(Parameters parameters) {
        Optional<LocalDate> from = parameters.one("from", A_DATE, SlotsParser::date);
        Optional<LocalDate> to = parameters.one("to", A_DATE, SlotsParser::date);
        Set<DayOfWeek> weekdays = parameters.many("days", ParameterCodes.WEEKDAYS);
        Set<Daypart> dayparts = parameters.many("daypart", ParameterCodes.DAYPARTS);
        TimeFilter times = new TimeFilter(from, to, weekdays, dayparts);
        if (from.isPresent() && to.isPresent()) {
            check(parameters, times, from.get(), to.get());
        }
        return times;
    }

    private static void check(Parameters parameters, TimeFilter times, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            parameters.wrong("to", to.toString(), "a day that is not before 'from'");
        } else if (to.isAfter(from.plusDays(Window.MOST_DAYS - 1L))) {
            parameters.wrong("to", to.toString(), "at most " + Window.MOST_DAYS + " days");
        } else if (from.datesUntil(to.plusDays(1)).noneMatch(times::asksFor)) {
            parameters.wrong("days", parameters.first("days"), "a weekday between 'from' and 'to'");
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
