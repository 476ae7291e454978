package fr.guichet.sandbox.maiia;

import java.util.List;

/**
 * A search result.
 *
 * @param id of the card
 * @param center the site, or the group
 * @param children the sites of a group; empty for a site
 * @param formerPaths where its page was before
 * @param isDemo whether it only shows how the platform works
 * @param hasPerson whether a person who works there has a card too
 */
record Card(
        String id, Center center, List<Center> children, List<String> formerPaths, boolean isDemo, boolean hasPerson) {

    /** The card of the platform's own test centre, which is not marked as one. */
    static final String TEST_CARD = "603e4fae8c512e753fc49ba1";

    /** The sites where one is vaccinated. */
    List<Center> places() {
        if (isDemo || id.equals(TEST_CARD)) {
            return List.of();
        }
        return children.isEmpty()
                ? List.of(center)
                : children.stream().filter(Center::isVaccinationPlace).toList();
    }
}
