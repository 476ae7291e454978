package fr.guichet.web.templates;

import io.quarkus.qute.TemplateInstance;
import java.util.regex.Pattern;

/** Renders a template and adjusts French typography and white space. */
public final class HtmlPostProcessor {

    /** French has a space before these signs; it must not break. */
    private static final Pattern BEFORE = Pattern.compile(" ([;:?!»])");

    private static final Pattern AFTER = Pattern.compile("« ");
    /** Contractions: {@code près d'Aix}, {@code près du Mans}. */
    private static final Pattern BEFORE_A_VOWEL = Pattern.compile("\\bprès de (?=[AÀÂEÉÈÊIÎOÔUY])");

    private static final Pattern BEFORE_LE = Pattern.compile("\\bprès de Le ");
    private static final Pattern BEFORE_LES = Pattern.compile("\\bprès de Les ");
    private static final Pattern UNITS = Pattern.compile("(\\d) (h|km|min|créneaux?|lieux?)\\b");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n+");
    private static final Pattern INDENTS = Pattern.compile("\\n +");

    private HtmlPostProcessor() {}

    public static String html(TemplateInstance template) {
        String rendered = template.render();
        String packed =
                INDENTS.matcher(BLANK_LINES.matcher(rendered).replaceAll("\n")).replaceAll("\n");
        String before = BEFORE.matcher(packed).replaceAll("\u00a0$1");
        String after = AFTER.matcher(before).replaceAll("«\u00a0");
        String joined = BEFORE_LES
                .matcher(BEFORE_LE.matcher(after).replaceAll("près du "))
                .replaceAll("près des ");
        String elided = BEFORE_A_VOWEL.matcher(joined).replaceAll("près d’");
        return UNITS.matcher(elided).replaceAll("$1\u00a0$2");
    }
}
