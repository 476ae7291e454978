package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CentreRef;
import java.util.Optional;

/**
 * One entry of a source, before matching: the source says that a centre exists.
 *
 * @param id its id in the source
 * @param departement its département
 * @param place the place as the source describes it
 * @param opening whether it receives the public, according to the source
 * @param ref its reference; empty when the source gives no link that an adapter recognises
 * @param unreadLink a link as typed that no adapter recognises, if any
 * @param whyUnread why no adapter does
 */
public record SourceRecord(
        ExternalId id,
        Departement departement,
        Place place,
        PublicOpening opening,
        Optional<CentreRef> ref,
        Optional<String> unreadLink,
        Optional<String> whyUnread) {

    /** Whether it comes from the State's registry rather than a platform. */
    public boolean isOfRegistry() {
        return id.scheme().equals(ExternalId.REGISTRY);
    }

    /** Of the id only: hashing the whole place at each look-up is slow. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
