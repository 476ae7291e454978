package fr.guichet.cli.print;

import fr.guichet.cli.print.FetchReport.ReportedDose;
import fr.guichet.cli.print.FetchReport.ReportedPlace;
import fr.guichet.cli.print.FetchReport.ReportedRequest;
import fr.guichet.cli.print.FetchReport.ReportedSlot;
import fr.guichet.spi.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link FetchReport} for people: the places, then the requests. */
public final class PrintedFetch {

    private static final int DATE_LENGTH = 10;
    private static final int TIMES_SHOWN = 8;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Terminal terminal;
    private final StringBuilder out = new StringBuilder();
    private final Set<Warning> printed = new HashSet<>();

    private PrintedFetch(Terminal terminal) {
        this.terminal = terminal;
    }

    public static String text(FetchReport report, String platformName, Terminal terminal) {
        PrintedFetch text = new PrintedFetch(terminal);
        report.places().forEach(place -> text.add(place, platformName));
        text.addRequests(report.requests().toList());
        return text.out.toString().stripTrailing();
    }

    private void add(ReportedPlace place, String platformName) {
        PrintedPlace centre = place.centre();
        line("centre", centre == null ? terminal.faint("nothing is known of it") : terminal.bold(centre.name()));
        if (centre != null) {
            known("address", joined(", ", centre.address(), joined(" ", centre.postcode(), centre.commune())));
            known("telephone", centre.phone() == null ? "" : centre.phone());
            centre.hours()
                    .forEach((day, hours) ->
                            line(day.equals(firstDay(centre)) ? "hours" : "", "%-10s %s".formatted(day, hours)));
        }
        line("platform", joined(" ", platformName, place.externalId()));
        line("link", place.link());
        line("state", state(place));
        known(
                "next",
                place.nextAvailableHint() == null ? "" : place.nextAvailableHint() + " by the platform's own word");
        addSlots(place);
        place.warnings().stream().filter(printed::add).forEach(this::addWarning);
        line("checked at", place.checkedAt().toString());
        out.append('\n');
    }

    private static String firstDay(PrintedPlace centre) {
        return centre.hours().keySet().iterator().next();
    }

    private String state(ReportedPlace place) {
        String slots = place.slots().isEmpty()
                ? ""
                : ", slots %d".formatted(place.slots().size());
        String words = place.state() + (place.reason() == null ? "" : " (" + place.reason() + ")") + slots;
        String state =
                switch (place.state()) {
                    case "open" -> terminal.good(words);
                    case "unknown" -> terminal.warning(words);
                    default -> terminal.bold(words);
                };
        return place.partial() ? state + terminal.warning(", partial") : state;
    }

    /** A line per day and offer. */
    private void addSlots(ReportedPlace place) {
        Map<String, List<String>> times = place.slots().stream()
                .collect(Collectors.groupingBy(
                        slot -> day(slot) + "\t" + offer(slot),
                        TreeMap::new,
                        Collectors.mapping(PrintedFetch::time, Collectors.toCollection(ArrayList::new))));
        int widest = times.keySet().stream()
                .mapToInt(key -> key.length() - DATE_LENGTH - 1)
                .max()
                .orElse(0);
        String name = "slots";
        for (Map.Entry<String, List<String>> row : times.entrySet()) {
            String day = row.getKey().substring(0, DATE_LENGTH);
            String offer = row.getKey().substring(DATE_LENGTH + 1);
            line(name, day + "  " + padded(offer, widest) + "  " + times(row.getValue()));
            name = "";
        }
    }

    private String times(List<String> times) {
        String shown = times.stream().limit(TIMES_SHOWN).collect(Collectors.joining(" "));
        int more = times.size() - TIMES_SHOWN;
        return more > 0 ? shown + terminal.faint(" and " + more + " more") : shown;
    }

    private static String day(ReportedSlot slot) {
        return slot.start().substring(0, DATE_LENGTH);
    }

    private static String time(ReportedSlot slot) {
        return slot.start().length() > DATE_LENGTH
                ? slot.start().substring(DATE_LENGTH + 1, DATE_LENGTH + 6)
                : "that day";
    }

    private static String offer(ReportedSlot slot) {
        String doses = slot.doses().stream().map(ReportedDose::code).collect(Collectors.joining("+"));
        String audience = slot.audience().equals("everyone") ? "" : " for " + slot.audience();
        return String.join("+", slot.vaccines()) + " " + doses + audience;
    }

    private void addWarning(Warning warning) {
        line("warning", terminal.warning(warning.reason()) + ": " + warning.detail());
    }

    private void addRequests(List<ReportedRequest> requests) {
        long millis = requests.stream().mapToLong(ReportedRequest::millis).sum();
        line("requests", "%d in %d ms".formatted(requests.size(), millis));
        for (ReportedRequest request : requests) {
            String status = request.status() == null ? "---" : request.status().toString();
            boolean isGood = request.status() != null && (request.status() == OK || request.status() == NOT_MODIFIED);
            line(
                    "",
                    "%s %6d ms  %s"
                            .formatted(
                                    isGood ? terminal.good(status) : terminal.warning(status),
                                    request.millis(),
                                    request.url()));
        }
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void known(String what, String value) {
        if (!value.isEmpty()) {
            line(what, value);
        }
    }

    private void line(String what, String value) {
        out.append(terminal.faint(padded(what, DATE_LENGTH + 2))).append(value).append('\n');
    }
}
