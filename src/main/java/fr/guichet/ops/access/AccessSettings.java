package fr.guichet.ops.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The users of {@code /ops} and {@code /exploitation}; none if nothing is set. */
@ConfigMapping(prefix = "guichet.ops")
interface AccessSettings {

    /** Of the user {@code operator}, who may act. */
    Optional<String> password();

    /** Of the user {@code reader}, who may look. */
    Optional<String> readerPassword();

    /** Passwords of operators by name, so that the audit distinguishes them. */
    Map<String, String> operators();

    /** Passwords of readers by name. */
    Map<String, String> readers();
}
