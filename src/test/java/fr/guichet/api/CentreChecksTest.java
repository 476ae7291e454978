package fr.guichet.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.CheckRequests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CentreChecksTest {

    private static final CentreId CENTRE = new CentreId("n71tcvtq80");

    @Test
    @DisplayName("as long as it is not known what there is to ask, nobody is told that there is nothing")
    void notKnownYet() {
        assertEquals(503, refusal(new Known(false, false)).status());
    }

    @Test
    @DisplayName("a centre on no platform that can be asked is refused as such")
    void nothingToAsk() {
        assertEquals(409, refusal(new Known(true, false)).status());
    }

    @Test
    @DisplayName("what can be checked is checked")
    void granted() {
        assertDoesNotThrow(() -> new CentreChecks(new Known(true, true)).soon(CENTRE));
    }

    private static Problem refusal(CheckRequests checks) {
        return assertThrows(ProblemException.class, () -> new CentreChecks(checks).soon(CENTRE))
                .problem();
    }

    /** What is known of what there is to ask. */
    private record Known(boolean isPlanned, boolean isGranted) implements CheckRequests {

        @Override
        public boolean checkSoon(CentreId centre) {
            return isGranted;
        }
    }
}
