package fr.guichet.snapshot;

import fr.guichet.model.ExternalId;

/**
 * Why two sources are believed to speak of one place.
 *
 * @param one a source's id of it
 * @param other another's
 * @param rule which rule put them together, such as {@code link+address}
 * @param score how sure it is, 0 to 1; 1 when it rests on an exact key
 */
public record MergeEvidence(ExternalId one, ExternalId other, String rule, double score) {}
