package fr.guichet.spi;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Address;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What identifies one centre on its platform.
 *
 * @param platform the platform
 * @param key the canonical link key: two links that mean the same have the same key
 * @param link where a person books, cleaned, on a declared host
 * @param ids what the adapter parsed from the link, under names of its own
 * @param knownAddress what the registry says of the address, to find a place whose id in the link is stale; empty when nothing is known
 * @param catalogueHint the catalogue's latest "next availability"; empty when it gave none
 * @param widerKeys keys of links that say less and may mean this place among others, the narrowest first, such as that of the page it is a place of
 */
public record CentreRef(
        PlatformId platform,
        String key,
        URI link,
        Map<String, String> ids,
        Optional<Address> knownAddress,
        Optional<CatalogueHint> catalogueHint,
        List<String> widerKeys) {

    public CentreRef {
        ids = Map.copyOf(ids);
        widerKeys = List.copyOf(widerKeys);
    }

    public static CentreRef of(PlatformId platform, String key, URI link, Map<String, String> ids) {
        return new CentreRef(platform, key, link, ids, Optional.empty(), Optional.empty(), List.of());
    }

    public CentreRef withKnownAddress(Address address) {
        return new CentreRef(platform, key, link, ids, Optional.of(address), catalogueHint, widerKeys);
    }

    public CentreRef withCatalogueHint(Optional<CatalogueHint> hint) {
        return new CentreRef(platform, key, link, ids, knownAddress, hint, widerKeys);
    }

    public CentreRef withWiderKeys(String... keys) {
        return new CentreRef(platform, key, link, ids, knownAddress, catalogueHint, List.of(keys));
    }
}
