package fr.guichet.api.parameters;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.DateLimit;
import fr.guichet.search.ParameterCodes;
import fr.guichet.view.Daypart;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses the parameters that select slots. */
final class SlotsParser {

    private static final String A_DATE = "a date such as 2021-04-13";

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
        Optional<LocalDate> from = parameters.one("from", A_DATE, DateLimit::findDate);
        Optional<LocalDate> to = parameters.one("to", A_DATE, DateLimit::findDate);
        Set<DayOfWeek> weekdays = parameters.many("days", ParameterCodes.WEEKDAYS);
        Set<Daypart> dayparts = parameters.many("daypart", ParameterCodes.DAYPARTS);
        return new TimeFilter(from, to, weekdays, dayparts);
    }
}
