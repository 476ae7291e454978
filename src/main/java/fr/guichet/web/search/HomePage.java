package fr.guichet.web.search;

import fr.guichet.api.json.PlatformsJson;
import fr.guichet.web.centre.PlatformLine;
import fr.guichet.web.text.NumberWords;
import fr.guichet.web.text.Texts;
import java.time.Instant;
import java.util.List;

/**
 * What the first page tells.
 *
 * @param isReady whether centres are loaded
 * @param centres how many, as people write numbers
 * @param platforms how each that is asked is doing
 * @param choices what the form offers
 */
public record HomePage(boolean isReady, String centres, List<PlatformLine> platforms, FormChoices choices) {

    public HomePage {
        platforms = List.copyOf(platforms);
    }

    static HomePage notReady(FormChoices choices) {
        return new HomePage(false, "", List.of(), choices);
    }

    static HomePage of(PlatformsJson told, Instant now, FormChoices choices, Texts texts) {
        return new HomePage(
                true,
                new NumberWords(texts).whole(told.centres()),
                told.platforms().stream()
                        .filter(platform -> platform.listings() > 0)
                        .map(platform -> PlatformLine.of(platform, now, texts))
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
