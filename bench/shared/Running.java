package shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A running Guichet and its sandbox, seen from outside. */
public final class Running {

    /** From the first request of a fetch to its last, with a margin. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String api;
    private final String sandbox;
    private final String credentials;

    public Running(String api, String sandbox, String password) {
        this.api = api;
        this.sandbox = sandbox;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The status of a response of the public API, read to its end. */
    public int ask(String path) throws IOException, InterruptedException {
        return send("GET", api + path, "").statusCode();
    }

    public JsonNode api(String path) throws IOException, InterruptedException {
        return json(send("GET", api + path, ""), path);
    }

    public JsonNode sandbox(String path) throws IOException, InterruptedException {
        return json(send("GET", sandbox + path, ""), path);
    }

    /** The source as operators see it. */
    public JsonNode source(String platform) throws IOException, InterruptedException {
        for (JsonNode line : api("/ops/sources")) {
            if (line.path("source").asText().equals(platform)) {
                return line;
            }
        }
        throw new IOException("no source " + platform);
    }

    /** Starts a fault; JSON with single quotes and without braces. */
    public void breakBy(String fault, String platform) throws IOException, InterruptedException {
        String body = ("{" + fault + ",'platform':'" + platform + "'}").replace('\'', '"');
        json(send("POST", sandbox + "/_sandbox/faults", body), fault);
    }

    public void mend() throws IOException, InterruptedException {
        send("DELETE", sandbox + "/_sandbox/faults", "");
    }

    public Instant simulatedNow() throws IOException, InterruptedException {
        return Instant.parse(sandbox("/_sandbox/clock").path("now").asText());
    }

    /** Executes an operator's action on a platform. */
    public void act(String action, String platform) throws IOException, InterruptedException {
        json(send("POST", api + "/ops/actions/" + action, "{\"subject\":\"" + platform + "\"}"), action);
    }

    /** All listings of a platform, as the API serves them. */
    public List<JsonNode> listings(String platform) throws IOException, InterruptedException {
        List<JsonNode> listings = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api("/api/v1/centres?platform=" + platform + "&limit=200" + cursor);
            page.path("centres").forEach(centre -> centre.path("listings").forEach(listing -> {
                if (listing.path("platform").asText().equals(platform)) {
                    listings.add(listing);
                }
            }));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return listings;
    }

    /** Listings served as {@code none} although they had slots during their whole fetch. */
    public int wronglyNone(String platform) throws IOException, InterruptedException {
        Instant now = simulatedNow();
        int wrong = 0;
        for (JsonNode listing : listings(platform)) {
            if (listing.path("state").asText().equals("none") && isWrong(platform, listing, now)) {
                wrong++;
            }
        }
        return wrong;
    }

    private boolean isWrong(String platform, JsonNode listing, Instant now) throws IOException, InterruptedException {
        Instant checked = OffsetDateTime.parse(listing.path("checkedAt").asText()).toInstant();
        if (!hasSlots(platform, listing, checked, now)) {
            return false;
        }
        for (Instant at = checked.minus(BEFORE); at.isBefore(checked.plus(AFTER)); at = at.plusMillis(500)) {
            if (!hasSlots(platform, listing, at, now)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there were slots then that have not started until now. */
    private boolean hasSlots(String platform, JsonNode listing, Instant at, Instant now)
            throws IOException, InterruptedException {
        String id = URLEncoder.encode(listing.path("externalId").asText(), StandardCharsets.UTF_8);
        for (JsonNode slot : sandbox("/_sandbox/truth?platform=" + platform + "&id=" + id + "&at=" + at).path("slots")) {
            String start = slot.path("start").asText();
            if (!start.contains("T") || OffsetDateTime.parse(start).toInstant().isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    private HttpResponse<byte[]> send(String method, String url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (url.startsWith(api + "/ops")) {
            request.header("Authorization", credentials).header("Content-Type", "application/json");
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer, String what) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " to " + what);
        }
        return JSON.readTree(answer.body());
    }
}
