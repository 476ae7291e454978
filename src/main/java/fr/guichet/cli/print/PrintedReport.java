package fr.guichet.cli.print;

import fr.guichet.directory.registry.ImportReport;
import java.io.PrintStream;
import java.util.SortedMap;

/** An import report for people: sums that add up, then their parts. */
public record PrintedReport(ImportReport report) {

    private static final int LINKS_SHOWN = 20;

    public void print(PrintStream out) {
        line(out, "rows read (" + report.edition() + ")", report.rows());
        line(out, "  centres", report.centres());
        line(out, "  rejected", sum(report.rejected()));
        each(out, report.rejected());
        line(out, "  duplicates, an edit of the same id was kept", report.duplicates());
        out.println();
        line(out, "centres by how they are booked", report.centres());
        report.byPlatform().forEach((platform, count) -> line(out, "  on " + platform, count));
        line(out, "  by telephone only", report.phoneOnly());
        line(out, "  by a link that no adapter recognises", report.unusableLink());
        line(out, "  neither link nor telephone", report.neither());
        out.println();
        line(out, "centres shown", report.shown());
        line(out, "  of which open later", report.announced());
        line(out, "centres left out", sum(report.leftOut()));
        each(out, report.leftOut());
        line(out, "centres reserved to some", sum(report.reserved()));
        each(out, report.reserved());
        out.println();
        line(out, "links that several centres share", report.sharedLinks().links());
        line(out, "  centres that share one", report.sharedLinks().centres());
        line(out, "  centres on the most shared one", report.sharedLinks().most());
        line(out, "malformed links", sum(report.malformedLinks()));
        each(out, report.malformedLinks());
        report.unusable().stream()
                .limit(LINKS_SHOWN)
                .forEach(link -> out.println(
                        "    centre " + link.registryId() + ": " + link.link() + " (" + link.reason() + ")"));
        if (report.unusable().size() > LINKS_SHOWN) {
            out.println("    and " + (report.unusable().size() - LINKS_SHOWN) + " more: see --json");
        }
        out.println("links by host");
        each(out, report.linksByHost());
        out.println("positions");
        each(out, report.positions());
        out.println("warnings");
        each(out, report.warnings());
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void each(PrintStream out, SortedMap<String, Integer> counts) {
        counts.forEach((name, count) -> line(out, "    " + name, count));
    }

    private static void line(PrintStream out, String what, long count) {
        out.printf("%-52s %8d%n", what, count);
    }
}
