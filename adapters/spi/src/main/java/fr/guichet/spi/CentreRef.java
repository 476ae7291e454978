package fr.guichet.spi;

import fr.guichet.model.Address;
import fr.guichet.model.PlatformId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How to ask a platform for one centre.
 *
 * @param platform the platform
 * @param key the canonical link key: two links that mean the same have the same key
 * @param link where a person books, cleaned, on a declared host
 * @param ids what the adapter parsed from the link, under names of its own
 * @param knownAddress what the registry says of the address, to find a place whose id in the link is stale; empty when nothing is known
 * @param catalogueHint the catalogue's latest "next availability"; empty when it gave none
 */
public record CentreRef(
        PlatformId platform,
        String key,
        URI link,
        Map<String, String> ids,
        Optional<Address> knownAddress,
        Optional<CatalogueHint> catalogueHint) {

    public CentreRef {
        ids = Map.copyOf(ids);
    }

    public static CentreRef of(PlatformId platform, String key, URI link, Map<String, String> ids) {
        return new CentreRef(platform, key, link, ids, Optional.empty(), Optional.empty());
    }

    public CentreRef withKnownAddress(Address address) {
        return new CentreRef(platform, key, link, ids, Optional.of(address), catalogueHint);
    }

    public CentreRef withCatalogueHint(Optional<CatalogueHint> hint) {
        return new CentreRef(platform, key, link, ids, knownAddress, hint);
    }
}
