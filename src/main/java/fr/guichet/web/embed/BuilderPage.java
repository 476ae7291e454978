package fr.guichet.web.embed;

import fr.guichet.web.search.FormChoices;
import java.util.List;

/**
 * Where partners copy what they put into their pages.
 *
 * @param partners ids, with the one that is chosen
 * @param origins of its pages
 * @param place as typed, or the name of what was meant; blank for none
 * @param error what is wrong with it; blank when nothing is
 * @param choices vaccines and doses; none is chosen where the partner's settings hold
 * @param radii in kilometres, likewise
 * @param schemes of colours
 * @param snippet the element
 * @param frame the frame alone
 * @param address of the frame, for the live view
 */
public record BuilderPage(
        List<FormChoices.Choice> partners,
        List<String> origins,
        String place,
        String error,
        FormChoices choices,
        List<FormChoices.Choice> radii,
        List<FormChoices.Choice> schemes,
        String snippet,
        String frame,
        String address) {

    public BuilderPage {
        partners = List.copyOf(partners);
        origins = List.copyOf(origins);
        radii = List.copyOf(radii);
        schemes = List.copyOf(schemes);
    }
}
