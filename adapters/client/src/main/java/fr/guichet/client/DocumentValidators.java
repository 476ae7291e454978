package fr.guichet.client;

import java.util.Optional;

/**
 * The validators that a server sent with a document or a response, for the next conditional request.
 *
 * @param etag empty when there was none
 * @param lastModified as sent; empty when there was none
 */
public record DocumentValidators(Optional<String> etag, Optional<String> lastModified) {

    /** None were sent. */
    public static final DocumentValidators NONE = new DocumentValidators(Optional.empty(), Optional.empty());
}
