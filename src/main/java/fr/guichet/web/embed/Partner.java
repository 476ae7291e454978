package fr.guichet.web.embed;

import java.util.List;
import java.util.Map;

/**
 * Somebody who may show our search in pages of his own.
 *
 * @param id as addresses have it
 * @param origins of its pages
 * @param defaults of a search, by the names of our pages' addresses; a visitor may ask otherwise
 * @param theme how it looks there
 * @param style the address of the theme's style sheet; blank where there is none
 */
record Partner(String id, List<String> origins, Map<String, List<String>> defaults, Theme theme, String style) {
    Partner {
        origins = List.copyOf(origins);
        defaults = Map.copyOf(defaults);
    }
}
