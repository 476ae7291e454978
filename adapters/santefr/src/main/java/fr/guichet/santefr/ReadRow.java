package fr.guichet.santefr;

import fr.guichet.spi.Warning;

/** One row as it was read from either edition: whole, or broken, so that its columns cannot be identified. */
sealed interface ReadRow permits RegistryRow, ReadRow.Broken {

    /** Its number in the registry, the first after the header being 1. */
    long number();

    /** @param reason why its columns cannot be identified */
    record Broken(long number, Warning reason) implements ReadRow {}
}
