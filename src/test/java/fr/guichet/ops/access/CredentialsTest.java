package fr.guichet.ops.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.ops.access.Credentials.Role;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void withoutSettingsNobodyEnters() {
        Credentials credentials = credentials(Map.of());

        assertEquals(Optional.empty(), credentials.roleOf("operator", ""));
        assertEquals(Optional.empty(), credentials.roleOf("reader", ""));
    }

    @Test
    void aBlankPasswordLetsNobodyIn() {
        Credentials credentials = credentials(Map.of("guichet.ops.password", " ", "guichet.ops.readers.paul", " "));

        assertEquals(Optional.empty(), credentials.roleOf("operator", " "));
        assertEquals(Optional.empty(), credentials.roleOf("paul", " "));
    }

    @Test
    void eachUserHasTheRoleOfTheSettingThatNamesIt() {
        Credentials credentials = credentials(Map.of(
                "guichet.ops.password", "one",
                "guichet.ops.reader-password", "two",
                "guichet.ops.operators.claire", "three",
                "guichet.ops.readers.paul", "four"));

        assertEquals(Optional.of(Role.OPERATOR), credentials.roleOf("operator", "one"));
        assertEquals(Optional.of(Role.READER), credentials.roleOf("reader", "two"));
        assertEquals(Optional.of(Role.OPERATOR), credentials.roleOf("claire", "three"));
        assertEquals(Optional.of(Role.READER), credentials.roleOf("paul", "four"));
        assertEquals(Optional.empty(), credentials.roleOf("claire", "one"), "another's password");
    }

    private static Credentials credentials(Map<String, String> settings) {
        return new Credentials(new SmallRyeConfigBuilder()
                .withMapping(AccessSettings.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(AccessSettings.class));
    }
}
