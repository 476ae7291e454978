package fr.guichet.web.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.search.DaySearch.Day;
import fr.guichet.web.text.Texts;
import fr.guichet.web.text.TimeWords;
import java.util.ArrayList;
import java.util.List;

/** Draws the days of a search: a box for each, and one for three and more in a row on which no slot was seen. */
final class DayStrip {

    private static final int MOST_BOXES = 14;
    private static final int FOLDED_FROM = 3;

    private final PageQuery query;
    private final Texts texts;
    private final TimeWords times;

    DayStrip(PageQuery query, Texts texts) {
        this.query = query;
        this.texts = texts;
        this.times = new TimeWords(texts);
    }

    List<ResultsPage.DayBox> of(List<Day> days) {
        List<ResultsPage.DayBox> boxes = new ArrayList<>();
        int at = 0;
        while (at < days.size()) {
            int end = endOfRun(days, at);
            List<Day> run = days.subList(at, end);
            if (run.size() >= FOLDED_FROM) {
                boxes.add(folded(run));
            } else {
                run.forEach(day -> boxes.add(box(day)));
            }
            at = end;
        }
        return boxes.stream().limit(MOST_BOXES).toList();
    }

    /** A day with slots, and one that was chosen, stands by itself. */
    private int endOfRun(List<Day> days, int start) {
        int end = start + 1;
        while (!standsAlone(days.get(start))
                && end < days.size()
                && !standsAlone(days.get(end))
                && days.get(end).state() == days.get(start).state()) {
            end++;
        }
        return end;
    }

    private boolean standsAlone(Day day) {
        return day.state() == AvailabilityState.OPEN || isChosen(day);
    }

    private boolean isChosen(Day day) {
        return query.has(PageQuery.DAY, day.date().toString());
    }

    private ResultsPage.DayBox box(Day day) {
        return new ResultsPage.DayBox(
                times.shortDay(day.date()),
                text(day),
                day.state().code(),
                query.with(PageQuery.DAY, day.date().toString()).results(),
                isChosen(day));
    }

    private ResultsPage.DayBox folded(List<Day> run) {
        String label = times.shortDay(run.getFirst().date()) + " – "
                + times.shortDay(run.getLast().date());
        return new ResultsPage.DayBox(
                label, text(run.getFirst()), run.getFirst().state().code(), "", false);
    }

    private String text(Day day) {
        return day.state() == AvailabilityState.OPEN ? texts.slots(day.slots()) : texts.emptyDay(day.state());
    }
}
