package fr.guichet.web.search;

import fr.guichet.search.SearchContext;
import fr.guichet.web.centre.PlatformLine;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import java.util.List;

/**
 * The home page.
 *
 * @param isReady whether centres are loaded
 * @param centres how many, as people write numbers
 * @param platforms status of each that has a listing
 * @param choices what the form offers
 */
public record HomePage(boolean isReady, String centres, List<PlatformLine> platforms, FormChoices choices) {

    public HomePage {
        platforms = List.copyOf(platforms);
    }

    static HomePage notReady(FormChoices choices) {
        return new HomePage(false, "", List.of(), choices);
    }

    static HomePage of(SearchContext context, FormChoices choices, Texts texts) {
        return new HomePage(
                true,
                new NumberWords(texts).whole(context.centreCount()),
                context.platformSummaries().stream()
                        .filter(platform -> platform.listings().total() > 0)
                        .map(platform -> PlatformLine.of(platform, context.now(), texts))
                        .toList(),
                choices);
    }

    public List<PlatformLine> silent() {
        return platforms.stream().filter(PlatformLine::isSilent).toList();
    }

    public int answering() {
        return (int) platforms.stream()
                .filter(platform -> platform.state().equals("answering"))
                .count();
    }
}
