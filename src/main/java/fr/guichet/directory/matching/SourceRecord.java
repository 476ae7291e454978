package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CentreRef;
import java.util.Optional;

/**
 * One source's word that there is a centre.
 *
 * @param id how the source calls it
 * @param departement where it lies
 * @param place what the source says of it
 * @param opening whether it receives the public, by that source
 * @param ref how it is asked; empty when the source gives no link that somebody recognises
 * @param unreadLink a link as typed that nobody recognises; empty when there is none
 * @param whyUnread why nobody does; empty when there is no such link
 */
public record SourceRecord(
        ExternalId id,
        Departement departement,
        Place place,
        PublicOpening opening,
        Optional<CentreRef> ref,
        Optional<String> unreadLink,
        Optional<String> whyUnread) {

    /** Whether the State's registry says it, rather than a platform. */
    public boolean isOfRegistry() {
        return id.scheme().equals(ExternalId.REGISTRY);
    }

    /** Of its id alone, which says it: the whole place is much to read each time that it is looked up. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
