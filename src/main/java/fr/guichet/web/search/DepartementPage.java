package fr.guichet.web.search;

import fr.guichet.web.centre.SilentLine;
import java.util.List;

/**
 * A département at a glance.
 *
 * @param name official
 * @param code of it
 * @param region its region
 * @param total how many centres there are
 * @param open of them with slots
 * @param none without
 * @param unknown that we could not see
 * @param phoneOnly by telephone only
 * @param silent platforms that do not talk to us
 * @param towns those that have a centre, by name
 */
public record DepartementPage(
        String name,
        String code,
        String region,
        int total,
        int open,
        int none,
        int unknown,
        int phoneOnly,
        List<SilentLine> silent,
        List<Town> towns) {

    /**
     * A commune with a centre.
     *
     * @param name as told
     * @param href of a search there
     * @param centres how many
     * @param open how many of them have slots
     */
    public record Town(String name, String href, int centres, int open) {}

    public DepartementPage {
        silent = List.copyOf(silent);
        towns = List.copyOf(towns);
    }
}
