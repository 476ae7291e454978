package fr.guichet.web.text;

import fr.guichet.model.campaign.FoldedText;
import java.util.regex.Pattern;

/** The readable end of an address. */
public final class Slug {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    private Slug() {}

    /** Of a name: small letters, digits and hyphens; {@code lieu} when there is none. */
    public static String of(String name) {
        String slug = OTHER.matcher(FoldedText.of(name).value()).replaceAll("-");
        String trimmed = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "lieu" : trimmed;
    }
}
