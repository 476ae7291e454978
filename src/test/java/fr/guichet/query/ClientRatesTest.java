package fr.guichet.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientRatesTest {

    private long now;
    private final ClientRates rates = new ClientRates(2, Duration.ofSeconds(6), () -> now);

    @Test
    void oneClientThatAsksTooOftenDoesNotStopAnother() {
        assertTrue(rates.allows("192.0.2.1"));
        assertTrue(rates.allows("192.0.2.1"));
        assertFalse(rates.allows("192.0.2.1"));

        assertTrue(rates.allows("192.0.2.2"));
    }

    @Test
    void waitingEarnsOneMore() {
        rates.allows("192.0.2.1");
        rates.allows("192.0.2.1");
        now += Duration.ofSeconds(6).toNanos();

        assertTrue(rates.allows("192.0.2.1"));
        assertFalse(rates.allows("192.0.2.1"));
    }

    @Test
    void oneHouseholdIsOneClientWhicheverOfItsAddressesItUses() {
        rates.allows("2001:db8:1:2:aaaa:0:0:1");
        rates.allows("2001:db8:1:2:bbbb:0:0:1");

        assertFalse(rates.allows("2001:db8:1:2:cccc:0:0:1"));
        assertTrue(rates.allows("2001:db8:1:3:aaaa:0:0:1"));
    }
}
