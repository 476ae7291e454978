package fr.guichet.collect.watch;

import java.util.regex.Pattern;

/** Masks mail addresses and telephone numbers in what platforms answer, before operators see a piece of it. */
public final class PersonalData {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+(?:@|%40|\\\\u0040)[\\w-]+(?:\\.[\\w-]+)+");

    /** As written in France or with a country's code, with or without spaces, points, hyphens and the bracketed nought. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w])(?:(?:\\+|00)\\d{1,3}[ .\\-]?(?:\\(0\\)[ .\\-]?)?\\d(?:[ .\\-]?\\d{2,3}){3,4}|0[1-9](?:[ .\\-]?\\d{2}){4})(?!\\d)");

    private PersonalData() {}

    /** The same text with {@code [mail]} and {@code [phone]} in their places. */
    public static String masked(String text) {
        return PHONE.matcher(MAIL.matcher(text).replaceAll("[mail]")).replaceAll("[phone]");
    }
}
