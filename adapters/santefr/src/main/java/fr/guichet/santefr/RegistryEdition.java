package fr.guichet.santefr;

import java.io.IOException;
import java.util.Optional;

/** One of the forms in which the registry is published, read row by row: never more than one row is held. */
interface RegistryEdition {

    /** The most characters one text may have; the longest recorded one has 466. */
    int LONGEST_TEXT = 1_000_000;

    /** The name of the form. */
    String name();

    /**
     * The next row; empty after the last, once the document is seen to be complete.
     *
     * @throws UnreadableRegistryException when the document is not what it should be
     * @throws IOException when it could not be read on
     */
    Optional<ReadRow> next() throws IOException, UnreadableRegistryException;
}
