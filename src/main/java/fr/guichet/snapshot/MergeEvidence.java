package fr.guichet.snapshot;

import fr.guichet.model.ExternalId;

/**
 * Why the records of two sources were merged into one centre.
 *
 * @param one the id in one source
 * @param other the id in the other source
 * @param rule the rule that merged them, such as {@code link+address}
 * @param score how sure it is, 0 to 1; 1 when it rests on an exact key
 */
public record MergeEvidence(ExternalId one, ExternalId other, String rule, double score) {}
