package fr.guichet.query;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;

/** Which of several types of content an asker wants. Parameters beside the weight, such as a charset, do not matter: what we send is UTF-8 always. */
final class WantedType {

    private static final Pattern NOTHING = Pattern.compile("0(\\.0*)?");

    private WantedType() {}

    /**
     * The first of ours that he takes.
     *
     * @param accepted what he takes, what he wants most first
     * @param ours what there is, what we give to whoever takes either first
     * @throws NotAcceptableException when he takes none of them
     */
    static MediaType among(List<MediaType> accepted, List<MediaType> ours) {
        List<MediaType> possible =
                ours.stream().filter(type -> !isRefused(type, accepted)).toList();
        return accepted.stream()
                .filter(wanted -> !hasNoWeight(wanted))
                .flatMap(wanted -> possible.stream().filter(wanted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    /** What is named with a weight of nothing is not meant by what is named beside it as "anything". */
    private static boolean isRefused(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .anyMatch(named -> hasNoWeight(named)
                        && named.getType().equalsIgnoreCase(type.getType())
                        && named.getSubtype().equalsIgnoreCase(type.getSubtype()));
    }

    private static boolean hasNoWeight(MediaType type) {
        return NOTHING.matcher(type.getParameters().getOrDefault("q", "1")).matches();
    }
}
