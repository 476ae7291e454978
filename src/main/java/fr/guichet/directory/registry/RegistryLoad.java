package fr.guichet.directory.registry;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of reading the registry. */
public sealed interface RegistryLoad {

    /**
     * The document is accepted.
     *
     * @param centres all centres, those that do not receive the public included
     * @param refs the reference of each centre with a recognised link
     * @param report what became of each row
     */
    record Accepted(List<Centre> centres, Map<CentreId, CentreRef> refs, ImportReport report) implements RegistryLoad {}

    /** The document is the last accepted one. */
    record Unchanged() implements RegistryLoad {}

    /**
     * The document is refused; the old directory stays.
     *
     * @param failure what went wrong; its detail is for operators
     * @param report the report, when it was read completely
     */
    record Refused(Failure failure, Optional<ImportReport> report) implements RegistryLoad {

        public String message() {
            return failure.detail();
        }
    }
}
