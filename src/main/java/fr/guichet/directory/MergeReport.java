package fr.guichet.directory;

import fr.guichet.snapshot.Coverage;
import java.util.SortedMap;

/**
 * How source records became centres: {@code registryRows = registryCentres + mergedRows}, after rejections and duplicates.
 *
 * @param registryRows rows of the registry that are centres, shown or left out
 * @param registryCentres distinct places
 * @param mergedRows rows for a place that another row has already
 * @param catalogueEntries entries of all catalogues
 * @param matchedEntries entries matched to a place of the registry
 * @param platformOnly places that only platforms list
 * @param evidence how often each rule merged two source records
 * @param contradictions places that the registry calls closed and a platform lists: the platform is believed
 * @param ambiguities matches that operators must decide
 * @param coverage of the registry's open centres
 */
public record MergeReport(
        int registryRows,
        int registryCentres,
        int mergedRows,
        int catalogueEntries,
        int matchedEntries,
        int platformOnly,
        SortedMap<String, Integer> evidence,
        int contradictions,
        int ambiguities,
        Coverage coverage) {}
