package fr.guichet.spi;

import fr.guichet.model.geo.Position;

/**
 * One house as the address base knows it.
 *
 * @param id theirs, such as {@code 54395_2880_00001}; it may change over time
 * @param position of its door
 */
public record KnownAddress(String id, Position position) {

    /** @throws IllegalArgumentException when the id is blank */
    public KnownAddress {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an address has an id");
        }
    }
}
