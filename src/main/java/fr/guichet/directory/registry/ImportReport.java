package fr.guichet.directory.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of each row of a registry load. {@code rows = centres + rejected + duplicates}, and {@code centres} is also the sum of
 * {@code byPlatform}, {@code phoneOnly}, {@code unusableLink} and {@code neither}.
 *
 * @param edition which form of the registry was read
 * @param rows how many rows were read
 * @param centres rows that became a centre, shown or left out
 * @param rejected rows that cannot become a centre, by reason
 * @param duplicates rows whose id came again, edited later
 * @param shown public centres
 * @param leftOut centres that are kept and not shown, by reason: {@code closed}, {@code closed-to-public}
 * @param announced centres that open later; they are shown
 * @param byPlatform centres by the platform of their booking link
 * @param phoneOnly centres with a telephone number and no link
 * @param unusableLink centres whose link no adapter can use
 * @param neither centres with neither
 * @param sharedLinks links that several centres have, apart from what selects a place in them: one page for many places
 * @param malformedLinks links that are malformed as typed, by what is wrong: mended
 *     ({@code several-question-marks}, {@code relay}) or not usable ({@code not-a-link}, {@code wrong-host}, {@code names-no-centre})
 * @param linksByHost typed links by host, all of them
 * @param unusable each unusable link with its centre, as typed
 * @param positions centres by precision of their position: {@code exact}, {@code approximate}, {@code departement}, {@code none}
 * @param reserved centres with a restricted audience
 * @param warnings unusable parts of accepted rows, by reason
 */
@JsonPropertyOrder({"edition", "rows", "centres"})
public record ImportReport(
        String edition,
        long rows,
        int centres,
        SortedMap<String, Integer> rejected,
        int duplicates,
        int shown,
        SortedMap<String, Integer> leftOut,
        int announced,
        SortedMap<String, Integer> byPlatform,
        int phoneOnly,
        int unusableLink,
        int neither,
        SharedLinks sharedLinks,
        SortedMap<String, Integer> malformedLinks,
        SortedMap<String, Integer> linksByHost,
        @JsonProperty("unusableLinks") List<UnusableLink> unusable,
        SortedMap<String, Integer> positions,
        SortedMap<String, Integer> reserved,
        SortedMap<String, Integer> warnings) {

    /**
     * @param links how many links are shared
     * @param centres how many centres share one
     * @param most how many centres share the most shared one
     */
    public record SharedLinks(int links, int centres, int most) {}

    /**
     * @param registryId the centre's id in the registry
     * @param link as typed
     * @param reason why it is unusable
     */
    public record UnusableLink(String registryId, String link, String reason) {}
}
