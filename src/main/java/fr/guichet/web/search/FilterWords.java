package fr.guichet.web.search;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.search.PlatformInfo;
import fr.guichet.search.SearchContext;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names the filters of an address. */
public final class FilterWords {

    private final Campaign campaign;
    private final SearchContext context;
    private final LocalDate today;
    private final Texts texts;

    /** @param today where the centres are; days of another year are shown with the year */
    public FilterWords(Campaign campaign, SearchContext context, LocalDate today, Texts texts) {
        this.campaign = campaign;
        this.context = context;
        this.today = today;
        this.texts = texts;
    }

    /**
     * All filters of a query.
     *
     * @param address of another query
     */
    public List<ResultsPage.Active> active(PageQuery query, Function<PageQuery, String> address) {
        List<ResultsPage.Active> active = new ArrayList<>();
        query.values()
                .forEach((name, values) -> values.forEach(value -> of(name, value)
                        .ifPresent(label ->
                                active.add(new ResultsPage.Active(label, address.apply(query.without(name, value)))))));
        return active;
    }

    /** Empty for parameters that are no filter: place, page. */
    Optional<String> of(String name, String value) {
        return switch (name) {
            case "vaccin" -> Optional.of(row(campaign.vaccines(), value));
            case "dose" -> Optional.of(row(campaign.doses(), value));
            case "public" -> Optional.of(coded(AudienceGroup.values(), AudienceGroup::code, texts::audience, value));
            case "type" -> Optional.of(coded(CentreKind.values(), CentreKind::code, texts::kind, value));
            case "jours" -> Optional.of(texts.weekday(value));
            case "moment" -> Optional.of(texts.daypart(value));
            case "jour" -> Optional.of(texts.onDay(day(value)));
            case "du" -> Optional.of(texts.fromDay(day(value)));
            case "au" -> Optional.of(texts.toDay(day(value)));
            case "plateforme" -> Optional.of(platform(value));
            case "etat" -> Optional.of(coded(AvailabilityState.values(), AvailabilityState::code, texts::badge, value));
            default -> Optional.empty();
        };
    }

    private static String row(List<Campaign.Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .map(Campaign.Row::name)
                .findFirst()
                .orElse(code);
    }

    private String day(String date) {
        TimeWords times = new TimeWords(texts);
        return TimeWords.findDate(date).map(day -> times.day(day, today)).orElse(date);
    }

    private String platform(String code) {
        return context.platforms().stream()
                .filter(platform -> platform.platform().value().equals(code))
                .map(PlatformInfo::name)
                .findFirst()
                .orElse(code);
    }

    private static <T> String coded(T[] values, Function<T, String> code, Function<T, String> words, String text) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .map(words)
                .findFirst()
                .orElse(text);
    }
}
