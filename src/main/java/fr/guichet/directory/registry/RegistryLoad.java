package fr.guichet.directory.registry;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How reading the registry ended. */
public sealed interface RegistryLoad {

    /**
     * The document can be trusted.
     *
     * @param centres all centres, those that do not receive the public included
     * @param refs how each centre with a recognised link is asked
     * @param report what became of each row
     */
    record Accepted(List<Centre> centres, Map<CentreId, CentreRef> refs, ImportReport report) implements RegistryLoad {}

    /** The document is the one that was accepted last. */
    record Unchanged() implements RegistryLoad {}

    /**
     * The document cannot be trusted; the old directory stays.
     *
     * @param failure what went wrong; its detail is for people
     * @param report what was read of it, where it was read to its end
     */
    record Refused(Failure failure, Optional<ImportReport> report) implements RegistryLoad {

        /** Why, for people. */
        public String message() {
            return failure.detail();
        }
    }
}
