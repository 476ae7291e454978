package fr.guichet.web;

import fr.guichet.web.centre.PlatformLine;
import java.util.List;

/**
 * How the service is doing.
 *
 * @param isReady whether centres are loaded
 * @param centres how many people see, as they write numbers
 * @param asOf when any of it was last brought up to date
 * @param platforms those that centres are booked on
 * @param others names of platforms on which we know no centre
 */
public record StatusPage(
        boolean isReady, String centres, String asOf, List<PlatformLine> platforms, List<String> others) {

    public StatusPage {
        platforms = List.copyOf(platforms);
        others = List.copyOf(others);
    }

    public List<PlatformLine> silent() {
        return platforms.stream().filter(PlatformLine::isSilent).toList();
    }
}
