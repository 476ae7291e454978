package fr.guichet.collect.watch;

import java.util.regex.Pattern;

/** Masks mail addresses and telephone numbers in excerpts of responses. */
final class PersonalData {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+(?:@|%40|\\\\u0040)[\\w-]+(?:\\.[\\w-]+)+");

    /** In the French or the international format, with or without spaces, points, hyphens and {@code (0)}. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w])(?:(?:\\+|00)\\d{1,3}[ .\\-]?(?:\\(0\\)[ .\\-]?)?\\d(?:[ .\\-]?\\d{2,3}){3,4}|0[1-9](?:["
                    + " .\\-]?\\d{2}){4})(?!\\d)");

    private PersonalData() {}

    /** Replaces them by {@code [mail]} and {@code [phone]}. */
    static String masked(String text) {
        return PHONE.matcher(MAIL.matcher(text).replaceAll("[mail]")).replaceAll("[phone]");
    }
}
