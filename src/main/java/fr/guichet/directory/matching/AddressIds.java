package fr.guichet.directory.matching;

import fr.guichet.model.geo.Address;
import java.util.Optional;

/** By which ids addresses are known to the country, as far as somebody was asked: two spellings of one house have one id. */
public interface AddressIds {

    /** Nobody is asked. */
    AddressIds NONE = address -> Optional.empty();

    /** Empty when no house is meant, or when it is not known yet. */
    Optional<String> find(Address address);
}
