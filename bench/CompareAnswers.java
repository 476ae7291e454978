import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shared.Options;

/**
 * Compares two running services byte by byte: the same requests to both, for every département, every centre and a list of searches and pages. For showing that a change of the code
 * changes no response.
 *
 * <pre>
 * ./guichet bench CompareAnswers --before URL --after URL [--centres N]
 * </pre>
 *
 * <p>Both services must know the same: run them on one sandbox, with one clock start and {@code guichet.clock.speed=0.000000001}, and wait until all listings were fetched. Status, headers and
 * bodies are compared; {@code Date}, {@code Last-Modified} and the epoch of change cursors, which differ between two processes, are not. Exit status 1 when anything differs.
 */
public final class CompareAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<String> IGNORED = Set.of("date", "last-modified", "connection", ":status");
    private static final int SHOWN_DIFFERENCES = 20;

    private static final List<String> SEARCHES = List.of(
            "",
            "state=open",
            "state=none&limit=200",
            "state=unknown&limit=50",
            "departement=33&state=open",
            "near=48.69,6.18&radius=15&vaccine=moderna",
            "commune=33063&radius=50&daypart=evening",
            "region=44&days=sat,sun",
            "region=11&dose=1&limit=100",
            "platform=maiia&limit=30",
            "platform=keldoc&sort=slots",
            "kind=pharmacy&sort=soonest&limit=50",
            "audience=professionals",
            "audience=everyone&departement=59",
            "bbox=2,48,3,49&fields=full",
            "postcode=75013",
            "commune=75056&radius=5&fields=full",
            "commune=97411&radius=30",
            "departement=2A&departement=2B",
            "departement=48&vaccine=janssen&dose=booster",
            "near=0,0&radius=1",
            "departement=33&from=2031-01-01",
            "departement=99",
            "unknown=1",
            "limit=0",
            "radius=10",
            "vaccine=nothing",
            "daypart=midnight",
            "near=1,2,3");

    private static final List<String> PAGES = List.of(
            "/",
            "/recherche?lieu=33063&rayon=50&moment=evening",
            "/recherche?lieu=54395",
            "/recherche?lieu=54395&vaccin=moderna",
            "/recherche?lieu=75113&rayon=5&tri=creneaux",
            "/recherche?lieu=paris",
            "/recherche?lieu=bourg",
            "/recherche?lieu=xyz",
            "/recherche?lieu=",
            "/recherche?lieu=48095&rayon=2&dose=2",
            "/recherche?lieu=33063&jour=2031-01-01",
            "/recherche?lieu=33063&rayon=abc",
            "/recherche?lieu=33063&vaccin=abc",
            "/recherche?lieu=33063&page=2",
            "/carte?lieu=33063&rayon=50",
            "/carte?lieu=97411",
            "/etat",
            "/integrer",
            "/aide",
            "/comment-ca-marche",
            "/accessibilite",
            "/donnees",
            "/mentions-legales",
            "/confidentialite",
            "/plan-du-site",
            "/merci",
            "/choisir-lieu?lieu=bourg",
            "/cadre?partenaire=exemple&lieu=33063",
            "/cadre",
            "/fichiers/guichet.js",
            "/robots.txt",
            "/nowhere",
            "/departement/33",
            "/departement/2A",
            "/departement/976",
            "/departement/00");

    private static final List<String> OTHERS = List.of(
            "/api/v1/platforms",
            "/api/v1/departements",
            "/api/v1/communes?q=st+etienne",
            "/api/v1/communes?q=bourg",
            "/api/v1/communes?q=",
            "/api/v1/communes",
            "/api/v1/changes",
            "/api/v1/changes?since=abc",
            "/api/v1/centres/nothing",
            "/api/v1/centres/registry:1",
            "/api/v1/nothing",
            "/api/v1/openapi?format=json");

    private final String before;
    private final String after;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int shown;

    private CompareAnswers(String before, String after) {
        this.before = before;
        this.after = after;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, "--before", "", "--after", "", "--centres", "200");
        CompareAnswers comparison = new CompareAnswers(options.text("--before"), options.text("--after"));
        for (String address : comparison.addresses(options.number("--centres"))) {
            for (String accept : List.of("*/*", "text/html,application/xhtml+xml,*/*;q=0.8")) {
                comparison.compare(address, accept);
            }
        }
        comparison.compare("/api/v1/centres", "application/x-ndjson");
        System.out.println(comparison.counts);
        System.exit(comparison.counts.containsKey("differs") ? 1 : 0);
    }

    private Set<String> addresses(int centres) throws IOException, InterruptedException {
        Set<String> addresses = new LinkedHashSet<>(OTHERS);
        addresses.addAll(PAGES);
        for (String path : List.of("/api/v1/centres", "/api/v1/days", "/api/v1/slots")) {
            SEARCHES.forEach(search -> addresses.add(path + (search.isEmpty() ? "" : "?" + search)));
        }
        for (JsonNode departement : JSON.readTree(get(before, "/api/v1/departements", "*/*").body()).path("departements")) {
            String code = departement.path("code").asText();
            addresses.addAll(Arrays.asList(
                    "/api/v1/departements/" + code, "/api/v1/centres?departement=" + code, "/departement/" + code));
        }
        for (String id : ids(centres)) {
            addresses.addAll(Arrays.asList(
                    "/api/v1/centres/" + id,
                    "/api/v1/centres/" + id + "?fields=full",
                    "/api/v1/centres/" + id + "/slots",
                    "/lieu/" + id));
        }
        return addresses;
    }

    private List<String> ids(int most) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (String line : get(before, "/api/v1/centres", "application/x-ndjson").body().split("\n")) {
            JsonNode centre = JSON.readTree(line).path("centre");
            if (centre.has("id") && ids.size() < most) {
                ids.add(centre.path("id").asText());
            }
        }
        return ids;
    }

    private void compare(String address, String accept) throws IOException, InterruptedException {
        for (String try_ : List.of("rendered", "cached")) {
            String one = written(get(before, address, accept));
            String other = written(get(after, address, accept));
            boolean same = one.equals(other);
            counts.merge(same ? "same" : "differs", 1, Integer::sum);
            if (!same && shown++ < SHOWN_DIFFERENCES) {
                System.out.println("DIFFERS (" + try_ + ", " + accept + ") " + address);
                firstDifference(one, other);
            }
        }
    }

    private static void firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        System.out.println("  before: " + excerpt(one, at));
        System.out.println("  after:  " + excerpt(other, at));
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 80)).replace("\n", "\\n");
    }

    private static HttpResponse<String> get(String service, String address, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + address)).header("Accept", accept).build();
        return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String written(HttpResponse<String> response) {
        StringBuilder written = new StringBuilder("HTTP " + response.statusCode() + "\n");
        new TreeMap<>(response.headers().map()).forEach((name, values) -> {
            if (!IGNORED.contains(name.toLowerCase())) {
                written.append(name.toLowerCase()).append(": ").append(values).append("\n");
            }
        });
        return written.append(response.body())
                .toString()
                .replace(before, "http://service")
                .replace(after, "http://service")
                .replaceAll("[a-z0-9]{9,11}-[0-9]+\"", "CURSOR\"");
    }
}
