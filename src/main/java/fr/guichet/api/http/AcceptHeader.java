package fr.guichet.api.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses a media type by {@code Accept}. Parameters other than the weight, such as a charset, are ignored: all responses are UTF-8. Malformed media types are skipped.
 */
public final class AcceptHeader {

    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private AcceptHeader() {}

    /**
     * Returns the preferred one.
     *
     * @param sent the lines of the header; none, or blank ones, accept anything
     * @param ours the media types that can be sent, the default first
     * @throws NotAcceptableException if none of them is accepted
     */
    public static MediaType among(List<String> sent, List<MediaType> ours) {
        if (sent.stream().allMatch(String::isBlank)) {
            return ours.getFirst();
        }
        List<MediaType> accepted = sent.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .flatMap(AcceptHeader::type)
                .sorted(Comparator.comparing(AcceptHeader::weight).reversed())
                .toList();
        List<MediaType> possible =
                ours.stream().filter(type -> !isRefused(type, accepted)).toList();
        return accepted.stream()
                .filter(wanted -> weight(wanted) > 0)
                .flatMap(wanted -> possible.stream().filter(wanted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Stream<MediaType> type(String text) {
        try {
            return text.isBlank() ? Stream.empty() : Stream.of(MediaType.valueOf(text.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** A type with weight 0 is excluded, even if a wildcard beside it matches. */
    private static boolean isRefused(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .anyMatch(named -> weight(named) == 0
                        && named.getType().equalsIgnoreCase(type.getType())
                        && named.getSubtype().equalsIgnoreCase(type.getSubtype()));
    }

    /** From 0 to 1; 1 if missing or malformed. */
    private static double weight(MediaType type) {
        String weight = type.getParameters().getOrDefault("q", "1");
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : 1;
    }
}
