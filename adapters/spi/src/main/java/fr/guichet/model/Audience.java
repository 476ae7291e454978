package fr.guichet.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come, with the original words.
 *
 * @param group the closed list's case
 * @param words the original words; empty when it was a flag, or unrestricted
 */
public record Audience(AudienceGroup group, Optional<String> words) {

    /** No restriction is known. */
    public static final Audience EVERYONE = new Audience(AudienceGroup.EVERYONE, Optional.empty());

    public static Audience of(AudienceGroup group, String words) {
        return new Audience(group, Optional.of(words));
    }

    /** Who may come to an appointment offered to both: everyone if one of them is, else both, with all the words. */
    public Audience or(Audience other) {
        if (equals(other) || !isRestricted()) {
            return this;
        }
        if (!other.isRestricted()) {
            return other;
        }
        Set<String> all = new LinkedHashSet<>();
        words.ifPresent(all::add);
        other.words.ifPresent(all::add);
        return of(group == other.group ? group : AudienceGroup.RESTRICTED, String.join(" / ", all));
    }

    /** Whether some of the general public may be turned away. */
    public boolean isRestricted() {
        return group != AudienceGroup.EVERYONE;
    }
}
