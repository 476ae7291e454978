package fr.guichet.api.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of several types of content an asker wants, by what he sent as {@code Accept}. Parameters beside the weight, such as a charset, do not matter: what we send is UTF-8 always. What is no type
 * is passed over.
 */
public final class AcceptHeader {

    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private AcceptHeader() {}

    /**
     * The one he wants most.
     *
     * @param sent the lines of the header; none, or blank ones, from whoever takes anything
     * @param ours what there is, first what is given to whoever takes either
     * @throws NotAcceptableException when he takes none of them
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

    /** What is named with a weight of nothing is not meant by what is named beside it as "anything". */
    private static boolean isRefused(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .anyMatch(named -> weight(named) == 0
                        && named.getType().equalsIgnoreCase(type.getType())
                        && named.getSubtype().equalsIgnoreCase(type.getSubtype()));
    }

    /** From 0 to 1; 1 where none is told, or one that is none. */
    private static double weight(MediaType type) {
        String told = type.getParameters().getOrDefault("q", "1");
        return WEIGHT.matcher(told).matches() ? Double.parseDouble(told) : 1;
    }
}
