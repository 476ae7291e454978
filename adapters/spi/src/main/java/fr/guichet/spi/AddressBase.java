package fr.guichet.spi;

import fr.guichet.model.geo.Address;
import java.util.Optional;

/** The role of a source that knows the country's addresses. It knows no centre and no slot. */
public interface AddressBase {

    /**
     * Looks one address up.
     *
     * @param address as typed; without a street there is no request and no result
     * @return the house that is meant; empty where none fits well enough to be believed; {@code Failed} when the request failed
     */
    FetchResult<Optional<KnownAddress>> find(Address address, AdapterContext context);
}
