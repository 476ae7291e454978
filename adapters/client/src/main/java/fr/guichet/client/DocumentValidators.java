package fr.guichet.client;

import java.util.Optional;

/**
 * By what a server recognises the document it gave us before.
 *
 * @param etag empty when it gave none
 * @param lastModified as given; empty when it gave none
 */
public record DocumentValidators(Optional<String> etag, Optional<String> lastModified) {

    /** Nothing was given before. */
    public static final DocumentValidators NONE = new DocumentValidators(Optional.empty(), Optional.empty());
}
