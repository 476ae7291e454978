package fr.guichet.sandbox.registry;

import fr.guichet.model.campaign.FoldedText;

/** Names as they stand in links: lower case, without accents, words joined by dashes. */
public final class Slug {

    private Slug() {}

    public static String of(String name) {
        return FoldedText.of(name.replace('&', ' ')).value().strip().replace(' ', '-');
    }
}
