package fr.guichet.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies behindProxies = new TrustedProxies(List.of("10.0.0.0/8", "2001:db8:ffff::/48", "::1"));
    private final TrustedProxies direct = new TrustedProxies(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3             | 198.51.100.7                        | 198.51.100.7",
                "10.1.2.3             | 203.0.113.9, 198.51.100.7           | 198.51.100.7",
                "10.1.2.3             | 203.0.113.9, 198.51.100.7, 10.9.9.9 | 198.51.100.7",
                "10.1.2.3             | 198.51.100.7:4711                   | 198.51.100.7",
                "10.1.2.3             | 10.4.4.4                            | 10.4.4.4",
                "10.1.2.3             | 198.51.100.7, nonsense              | 10.1.2.3",
                "::ffff:10.1.2.3      | 198.51.100.7                        | 198.51.100.7",
                "2001:db8:ffff:1::2   | 198.51.100.7                        | 198.51.100.7",
                "203.0.113.1          | 198.51.100.7                        | 203.0.113.1"
            })
    void theCallerIsTheFirstAddressFromOursOutwardsThatIsNoTrustedProxy(
            String peer, String forwardedFor, String client) {
        assertEquals(client, behindProxies.caller(peer, null, forwardedFor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=198.51.100.7",
                "For=\"198.51.100.7:4711\";proto=https",
                "proto=https;for=198.51.100.7;by=10.0.0.1",
                "for=203.0.113.9, for=198.51.100.7, for=10.0.0.2"
            })
    void forwardedIsReadWithoutXForwardedFor(String forwarded) {
        assertEquals("198.51.100.7", behindProxies.caller("10.1.2.3", forwarded, null));
    }

    @Test
    void xForwardedForGoesBeforeForwarded() {
        assertEquals("198.51.100.7", behindProxies.caller("10.1.2.3", "for=203.0.113.66", "198.51.100.7"));
    }

    @Test
    void withoutTrustedProxiesNoHeaderIsBelieved() {
        assertEquals("10.1.2.3", direct.caller("10.1.2.3", "for=198.51.100.7", "198.51.100.7"));
    }

    @Test
    void anIpv4MappedAddressIsTheSameCaller() {
        assertEquals("198.51.100.7", direct.caller("::ffff:198.51.100.7", null, null));
        assertEquals("198.51.100.7", behindProxies.caller("10.1.2.3", null, "::ffff:198.51.100.7"));
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneCaller() {
        String one = direct.caller("2001:db8:1:2:aaaa::1", null, null);

        assertEquals(one, direct.caller("2001:db8:1:2:bbbb::1", null, null));
        assertEquals(one, direct.caller("2001:0db8:0001:0002::", null, null));
        assertNotEquals(one, direct.caller("2001:db8:1:3:aaaa::1", null, null));
        assertEquals(
                direct.caller("2001:db8::1", null, null),
                behindProxies.caller("::1", "for=\"[2001:db8::99]:4711\"", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void aMalformedNetworkIsRefusedAtStart(String text) {
        assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(List.of(text)));
    }
}
