package fr.guichet.web;

import java.util.List;

/**
 * Where partners copy what they put into their pages.
 *
 * @param partners ids, with the one that is chosen
 * @param partner the one that is chosen; blank when there is none
 * @param commune its INSEE code; blank for none
 * @param radius kilometres
 * @param snippet the element
 * @param frame the frame alone
 * @param address of the frame, for the live view; blank when there is no partner
 */
public record BuilderPage(
        List<FormChoices.Choice> partners,
        String partner,
        String commune,
        String radius,
        String snippet,
        String frame,
        String address) {

    public BuilderPage {
        partners = List.copyOf(partners);
    }
}
