package fr.guichet.ops;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One listing that has a problem.
 *
 * @param centre the centre's id
 * @param centreName what it is called
 * @param platform the platform's code
 * @param key the listing's link key
 * @param link where a person books
 * @param problems what is the matter, at least one
 * @param state what is shown of it
 * @param answers how often it was answered since the start
 * @param flipsToday how often it went from having slots to having none or back in the last 24 hours
 * @param lastOpen when slots were last seen since the start; empty when never
 * @param lastFailure why its last attempt failed; empty when it succeeded
 */
public record ListingLine(
        String centre,
        String centreName,
        String platform,
        String key,
        URI link,
        Set<ListingProblem> problems,
        String state,
        long answers,
        long flipsToday,
        Optional<Instant> lastOpen,
        Optional<String> lastFailure) {}
