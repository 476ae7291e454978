package fr.guichet.spi;

import fr.guichet.model.PlatformId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Our code for one platform: final, stateless, safe for use by many threads, with a public constructor without arguments. What it can do is declared by the
 * roles it implements beside this: {@link CentreCatalogue}, {@link AvailabilitySource} or both for a booking platform, {@link AddressBase},
 * {@link CentreRegistry}, {@link BookingStatistics}. Without a role it only recognises its links.
 */
public interface PlatformAdapter {

    PlatformId id();

    /** What people call it, such as {@code Doctolib}. */
    String name();

    /** The address its declared clients are read from unless settings say otherwise: scheme and host, no path. */
    URI address();

    /**
     * All hosts of the platform, in lower case: those whose links it recognises and to which a redirect may be followed. A booking link is shown
     * to people only when its host is one of these.
     */
    Set<String> hosts();

    /**
     * Reads a booking link of this platform, in whichever of its forms people have typed it.
     *
     * @param link absolute, as {@link fr.guichet.model.BookingLink} mends it
     * @return empty when it is not this platform's, or names no centre there
     */
    Optional<CentreRef> recognise(URI link);

    /**
     * Judges an HTTP answer before it is parsed. Override it for a platform that refuses in ways of its own, such as a challenge page, and leave
     * the rest to {@link PlatformResponse#judge()}.
     *
     * @return empty when the body is worth parsing
     */
    default Optional<Failure> judge(PlatformResponse answer) {
        return answer.judge();
    }
}
