package fr.guichet.api.cache;

import fr.guichet.model.Centre;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A rendered page.
 *
 * @param html a whole document
 * @param validUntil the earliest moment at which the clock alone could change it
 * @param centres what it was made from, besides the platforms' states; empty if it was made from more
 */
public record Page(String html, Instant validUntil, Optional<List<Centre>> centres) {

    /** A page that is valid until the next publication. */
    public Page(String html, Instant validUntil) {
        this(html, validUntil, Optional.empty());
    }

    /** The same, made from these centres only. */
    public Page madeFrom(Collection<Centre> all) {
        return new Page(html, validUntil, Optional.of(List.copyOf(all)));
    }

    public byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
