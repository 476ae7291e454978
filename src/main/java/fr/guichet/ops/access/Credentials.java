package fr.guichet.ops.access;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The users of the settings. Passwords are kept as digests and compared in constant time. */
@Singleton
final class Credentials {

    private static final Logger LOG = System.getLogger(Credentials.class.getName());

    /** @param digest of the password, in hexadecimal */
    private record User(String digest, Role role) {}

    private final Map<String, User> users = new HashMap<>();

    Credentials(AccessSettings settings) {
        settings.readers().forEach((name, password) -> add(name, password, Role.READER));
        settings.readerPassword().ifPresent(password -> add("reader", password, Role.READER));
        settings.operators().forEach((name, password) -> add(name, password, Role.OPERATOR));
        settings.password().ifPresent(password -> add("operator", password, Role.OPERATOR));
    }

    private void add(String name, String password, Role role) {
        if (!password.isBlank()) {
            users.put(name, new User(digest(password), role));
        }
    }

    /** Logs how to give credentials. */
    void warnIfEmpty() {
        if (users.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "/ops and /exploitation are closed: nobody has credentials. To open them set guichet.ops.password"
                            + " (GUICHET_OPS_PASSWORD) for the user operator, guichet.ops.reader-password for the user"
                            + " reader who may only look");
        }
    }

    /** Empty if there is no such user or the password is wrong. */
    Optional<Role> roleOf(String name, String password) {
        User user = users.get(name);
        boolean isRight = MessageDigest.isEqual(bytes(digest(password)), bytes(user == null ? "" : user.digest()));
        return Optional.ofNullable(user).filter(found -> isRight).map(User::role);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String password) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(password)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a user may do. */
    enum Role {
        /** May look. */
        READER(Role.READS),
        /** May look and act. */
        OPERATOR(Role.ACTS);

        static final String READS = "reader";
        static final String ACTS = "operator";

        private final String code;

        Role(String code) {
            this.code = code;
        }

        /** As the permissions in {@code application.properties} name it. */
        String code() {
            return code;
        }
    }
}
