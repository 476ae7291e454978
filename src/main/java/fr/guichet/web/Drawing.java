package fr.guichet.web;

import io.quarkus.qute.TemplateInstance;
import java.util.regex.Pattern;

/** Makes HTML of a template. */
final class Drawing {

    /** French puts a blank before these signs, at which a line must not break. */
    private static final Pattern BEFORE = Pattern.compile(" ([;:?!»])");

    private static final Pattern AFTER = Pattern.compile("« ");
    private static final Pattern UNITS = Pattern.compile("(\\d) (h|km|min|créneaux?|lieux?)\\b");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n+");
    private static final Pattern INDENTS = Pattern.compile("\\n +");

    private Drawing() {}

    static String html(TemplateInstance template) {
        String drawn = template.render();
        String packed =
                INDENTS.matcher(BLANK_LINES.matcher(drawn).replaceAll("\n")).replaceAll("\n");
        String before = BEFORE.matcher(packed).replaceAll("\u00a0$1");
        String after = AFTER.matcher(before).replaceAll("«\u00a0");
        return UNITS.matcher(after).replaceAll("$1\u00a0$2");
    }
}
