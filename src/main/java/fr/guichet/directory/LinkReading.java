package fr.guichet.directory;

import fr.guichet.spi.CentreRef;

/** What a typed booking link turned out to be. */
sealed interface LinkReading {

    /** Some adapter knows it. */
    record Recognised(CentreRef ref, boolean mended) implements LinkReading {}

    /**
     * Nobody can use it.
     *
     * @param reason a stable code: {@code not-a-link}, {@code wrong-host}, {@code relay}, {@code names-no-centre}
     */
    record Unusable(String reason) implements LinkReading {}
}
