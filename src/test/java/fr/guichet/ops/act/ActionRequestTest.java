package fr.guichet.ops.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import org.junit.jupiter.api.Test;

class ActionRequestTest {

    @Test
    void aMissingSubjectIsMalformed() {
        ActionRequest request = ActionRequest.of(" ", null, null);
        RefusedException refused = assertThrows(RefusedException.class, () -> request.requiredSubject("a centre's id"));
        assertEquals(Refusal.malformed("subject is missing: a centre's id"), refused.refusal());
    }

    @Test
    void aSubjectIsReturned() {
        assertEquals("1234", ActionRequest.of(" 1234 ", null, null).requiredSubject("a centre's id"));
    }
}
