package fr.guichet.directory.registry;

import fr.guichet.spi.CentreRef;
import java.util.List;

/** What a typed booking link turned out to be. */
sealed interface LinkReading {

    /**
     * Some adapter knows it.
     *
     * @param mended what was wrong with it as typed: {@code several-question-marks}, {@code relay}; usually nothing
     */
    record Recognised(CentreRef ref, List<String> mended) implements LinkReading {
        public Recognised {
            mended = List.copyOf(mended);
        }
    }

    /**
     * Nobody can use it.
     *
     * @param reason a stable code: {@code not-a-link}, {@code wrong-host}, {@code names-no-centre}
     */
    record Unusable(String reason) implements LinkReading {}
}
