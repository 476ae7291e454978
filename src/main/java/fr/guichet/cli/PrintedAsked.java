package fr.guichet.cli;

import fr.guichet.cli.Asked.AskedPlace;
import fr.guichet.cli.Asked.AskedSlot;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of asking a link, for people. */
final class PrintedAsked {

    private static final int DATE_LENGTH = 10;

    private PrintedAsked() {}

    static String text(Asked asked, String platformName) {
        StringBuilder out = new StringBuilder();
        asked.places().forEach(place -> add(out, place, platformName));
        out.append("requests\n");
        asked.requests()
                .forEach(request -> out.append("  %s %5d ms  %s %s%n"
                        .formatted(
                                request.status() == null ? "---" : request.status(),
                                request.millis(),
                                request.method(),
                                request.url())));
        asked.places().stream()
                .limit(1)
                .flatMap(place -> place.warnings().stream())
                .forEach(warning -> out.append("warning  " + warning.reason() + ": " + warning.detail() + "\n"));
        return out.toString().stripTrailing();
    }

    private static void add(StringBuilder out, AskedPlace place, String platformName) {
        line(out, "platform", platformName + (place.externalId() == null ? "" : " " + place.externalId()));
        line(out, "link", place.link());
        PrintedPlace centre = place.centre();
        if (centre != null) {
            line(out, "centre", centre.name());
            line(
                    out,
                    "",
                    "%s, %s %s".formatted(known(centre.address()), known(centre.postcode()), known(centre.commune())));
            line(out, "telephone", known(centre.phone()));
        }
        line(
                out,
                "state",
                place.state()
                        + (place.reason() == null ? "" : " (" + place.reason() + ")")
                        + (place.partial() ? ", partial" : ""));
        if (place.failure() != null) {
            line(out, "failure", place.failure());
        }
        place.missing()
                .forEach(missing -> line(
                        out, "missing", missing.what() + ": " + missing.reason().code()));
        if (place.nextAvailableHint() != null) {
            line(out, "hint", "next availability " + place.nextAvailableHint());
        }
        line(out, "slots", Integer.toString(place.slots().size()));
        byDay(place).forEach((day, slots) -> line(out, "", day + "  " + slots));
        line(out, "checked at", place.checkedAt().toString());
        out.append('\n');
    }

    private static Map<String, String> byDay(AskedPlace place) {
        return place.slots().stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.start().substring(0, DATE_LENGTH),
                        TreeMap::new,
                        Collectors.mapping(PrintedAsked::slot, Collectors.joining("  "))));
    }

    private static String slot(AskedSlot slot) {
        String time = slot.start().length() > DATE_LENGTH ? slot.start().substring(11, 16) : "day";
        String doses = slot.doses().stream().map(Asked.AskedDose::code).collect(Collectors.joining("+"));
        return time + " " + String.join("+", slot.vaccines()) + "/" + doses;
    }

    private static String known(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private static void line(StringBuilder out, String what, String value) {
        out.append("%-11s %s%n".formatted(what, value));
    }
}
