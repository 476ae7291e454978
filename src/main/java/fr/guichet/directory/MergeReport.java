package fr.guichet.directory;

import fr.guichet.snapshot.Coverage;
import java.util.SortedMap;

/**
 * How the sources became centres: {@code registryRows = registryCentres + mergedRows}, after rejections and duplicates.
 *
 * @param registryRows rows of the registry that are centres, shown or left out
 * @param registryCentres places they are
 * @param mergedRows rows that are a place another row is already
 * @param catalogueEntries entries of all catalogues
 * @param matchedEntries those that are a place of the registry
 * @param platformOnly places that only platforms know
 * @param evidence how often each rule put two sources together
 * @param contradictions places that the registry calls closed and a platform lists: the platform is believed
 * @param ambiguities questions left to operators
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
