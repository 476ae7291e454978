package fr.guichet.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP response as an adapter judges it, before its body is parsed.
 *
 * @param address the address of the request
 * @param status the status code, after redirects
 * @param contentType the media type; empty without one
 * @param retryAfter the pause that the response asks for; empty without one
 * @param excerpt the beginning of the body, at most {@link Failure#EXCERPT_LENGTH} characters; blank when there is none
 */
public record PlatformResponse(
        URI address, int status, Optional<String> contentType, Optional<Duration> retryAfter, String excerpt) {

    /**
     * What holds for any platform: 401, 403 and 429 refuse, 404 and 410 are gone, other 5xx are unreachable, and any other status but 2xx is
     * unreadable, as is HTML instead of data.
     */
    public Optional<Failure> judge() {
        return switch (status) {
            case 401, 403, 429 -> Optional.of(refused());
            case 404, 410 -> Optional.of(new Failure.Gone(described()));
            default -> {
                if (status >= 500) {
                    yield Optional.of(new Failure.Unreachable(described()));
                }
                boolean understood = status >= 200 && status < 300 && !isHtml();
                yield understood ? Optional.empty() : Optional.of(new Failure.Unreadable(described(), excerpt));
            }
        };
    }

    /** The failure of a response that refuses us. */
    public Failure refused() {
        return new Failure.Refused(described(), retryAfter);
    }

    /** The failure of a response that turns the parameters of the request down. */
    public Failure rejected() {
        return new Failure.Rejected("request parameters rejected with " + described(), excerpt);
    }

    /** The same failure, but "gone" only where the address names something that can be gone; elsewhere a 404 is an unreadable response. */
    public Failure withoutGone(Failure failure) {
        return failure instanceof Failure.Gone(String detail) ? new Failure.Unreadable(detail, excerpt) : failure;
    }

    /** Whether it is a page for people, by its type or by how it begins. */
    public boolean isHtml() {
        String start = excerpt.stripLeading().toLowerCase(Locale.ROOT);
        return contentType
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                        .isPresent()
                || start.startsWith("<!doctype html")
                || start.startsWith("<html");
    }

    private String described() {
        return status + " at " + address.getPath() + (isHtml() ? " (an HTML page)" : "");
    }
}
