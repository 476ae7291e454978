package fr.guichet.model;

import java.util.Optional;

/**
 * Who may come, with the words in which it was said.
 *
 * @param group the closed list's case
 * @param words the original words; empty when it was a flag, or nothing was said
 */
public record Audience(AudienceGroup group, Optional<String> words) {

    /** No restriction was told. */
    public static final Audience EVERYONE = new Audience(AudienceGroup.EVERYONE, Optional.empty());

    public static Audience of(AudienceGroup group, String words) {
        return new Audience(group, Optional.of(words));
    }

    /** Whether somebody of the general public may be turned away. */
    public boolean isRestricted() {
        return group != AudienceGroup.EVERYONE;
    }
}
