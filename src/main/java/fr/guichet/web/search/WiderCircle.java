package fr.guichet.web.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchOutcome;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Where to look when a circle has no slot. */
@Singleton
public final class WiderCircle {

    private static final List<Integer> KILOMETRES = List.of(50, 100, 200);

    private final QuestionParser questions;
    private final Texts texts;

    WiderCircle(QuestionParser questions, Language language) {
        this.questions = questions;
        this.texts = language.texts();
    }

    /** A button. */
    public record Link(String label, String href) {}

    /** The smallest wider circle in which there is a slot, else the largest that has a centre; empty where there is none, or no circle. */
    Optional<Link> of(PageQuery query, AskedPlace place, SearchContext context) {
        if (!place.hasRadius()) {
            return Optional.empty();
        }
        Optional<Link> last = Optional.empty();
        for (int radius : KILOMETRES) {
            if (!isWider(radius, query.radius())) {
                continue;
            }
            PageQuery wide = query.with(PageQuery.RADIUS, Integer.toString(radius));
            SearchOutcome found = context.search(questions.search(wide, place, context));
            if (found.total(AvailabilityState.OPEN) > 0) {
                return Optional.of(new Link(
                        texts.widenToOpen(radius, texts.centresOpen(found.total(AvailabilityState.OPEN))),
                        wide.results()));
            }
            if (!found.all().isEmpty()) {
                last = Optional.of(new Link(label(radius, found), wide.results()));
            }
        }
        return last;
    }

    /** The next wider circle, whatever it has; empty where there is none. */
    Optional<Link> next(PageQuery query, AskedPlace place) {
        return KILOMETRES.stream()
                .filter(radius -> place.hasRadius() && isWider(radius, query.radius()))
                .findFirst()
                .map(radius -> new Link(
                        texts.widenTo(radius),
                        query.with(PageQuery.RADIUS, Integer.toString(radius)).results()));
    }

    /** Where some could not be seen, that nothing was seen is not the whole truth. */
    private String label(int radius, SearchOutcome found) {
        String centres = texts.centres(found.all().size());
        int unseen = found.total(AvailabilityState.UNKNOWN);
        return unseen == 0 ? texts.widenToNone(radius, centres) : texts.widenToUnseen(radius, centres, unseen);
    }

    private static boolean isWider(int radius, String than) {
        try {
            return radius > Double.parseDouble(than);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
