package fr.guichet.gazetteer;

import java.util.Optional;

/**
 * A suggested place.
 *
 * @param place the place
 * @param formerName the former name, or the name of a part, that was found; empty when it was the name or a code
 */
public record Suggestion(NamedPlace place, Optional<String> formerName) {}
