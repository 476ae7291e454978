package fr.guichet.sandbox.fault;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the faults that are requested over HTTP. */
public final class FaultReader {

    private static final int DAY_MS = 86_400_000;
    private static final int MOST_BYTES = 1_000_000_000;
    private static final List<String> KINDS = List.of(
            Status.KIND,
            HtmlPage.MAINTENANCE,
            HtmlPage.CHALLENGE,
            Redirect.KIND,
            ConnectionReset.KIND,
            Latency.KIND,
            Drip.KIND,
            Truncation.KIND,
            HugeBody.KIND,
            WrongTypes.KIND,
            RenamedField.KIND,
            DeepNesting.KIND,
            EmptyLists.KIND);

    private final Fields fields;

    private FaultReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads one JSON object.
     *
     * @param now simulated, which durations start from
     * @throws IllegalArgumentException with one line that says what is wrong
     */
    public static PlannedFault read(byte[] json, Instant now) {
        return new FaultReader(new Fields(json)).planned(now);
    }

    private PlannedFault planned(Instant now) {
        Fault fault = fault(fields.choice("kind", KINDS)
                .orElseThrow(() -> new IllegalArgumentException("kind: missing, one of " + String.join(", ", KINDS))));
        Scope scope = new Scope(fields.text("platform"), fields.text("route"), fields.text("centre"));
        Instant start = fields.instant("start", now);
        Instant end = fields.instant("end", now);
        double probability = fields.share("probability");
        Integer times = fields.number("times", 1, Integer.MAX_VALUE);
        fields.refuseRest();
        return new PlannedFault(fault, scope, start == null ? now : start, end, probability, times);
    }

    private Fault fault(String kind) {
        return switch (kind) {
            case Status.KIND -> status();
            case HtmlPage.MAINTENANCE -> HtmlPage.maintenance(fields.number("status", 200, 599, 200));
            case HtmlPage.CHALLENGE -> HtmlPage.challenge(fields.number("status", 200, 599, 403));
            case Redirect.KIND ->
                new Redirect(
                        fields.number("status", 301, 308, 302), fields.text("location", "https://elsewhere.example"));
            case ConnectionReset.KIND -> new ConnectionReset();
            case Latency.KIND -> new Latency(fields.required("ms", 1, DAY_MS));
            case Drip.KIND -> new Drip(fields.number("everyMs", 1, DAY_MS, 1000));
            case Truncation.KIND -> new Truncation();
            case HugeBody.KIND -> new HugeBody(fields.number("bytes", 1, MOST_BYTES, 3_000_000));
            case WrongTypes.KIND -> new WrongTypes(fields.text("field"));
            case RenamedField.KIND -> new RenamedField(fields.text("field"));
            case DeepNesting.KIND -> new DeepNesting(fields.number("depth", 1, MOST_BYTES / 1000, 10_000));
            case EmptyLists.KIND -> new EmptyLists();
            default -> throw new IllegalStateException(kind);
        };
    }

    private Status status() {
        int status = fields.required("status", 200, 599);
        String body = "{\"status\":%d,\"error\":\"%s\"}"
                .formatted(status, HttpResponseStatus.valueOf(status).reasonPhrase());
        return new Status(
                status,
                fields.text("contentType", "application/json; charset=utf-8"),
                fields.text("body", body),
                retryAfter());
    }

    private @Nullable RetryAfter retryAfter() {
        Integer seconds = fields.number("retryAfter", 0, DAY_MS / 1000);
        if (seconds == null) {
            return null;
        }
        String form =
                fields.choice("retryAfterForm", List.of("seconds", "date")).orElse("seconds");
        return new RetryAfter(seconds, RetryAfter.Form.valueOf(form.toUpperCase(Locale.ROOT)));
    }
}
