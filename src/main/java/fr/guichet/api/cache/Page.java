package fr.guichet.api.cache;

import fr.guichet.model.Centre;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An answer drawn for people.
 *
 * @param html a whole document
 * @param validUntil the earliest moment at which the clock alone could change it
 * @param centres what it was made from, besides how platforms are doing; empty when it was made from more than that
 */
public record Page(String html, Instant validUntil, Optional<List<Centre>> centres) {

    /** Made from we do not know what: it holds until the next publication. */
    public Page(String html, Instant validUntil) {
        this(html, validUntil, Optional.empty());
    }

    /** Made from these centres alone. */
    public Page madeFrom(Collection<Centre> all) {
        return new Page(html, validUntil, Optional.of(List.copyOf(all)));
    }

    public byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
