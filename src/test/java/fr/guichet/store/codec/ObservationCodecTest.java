package fr.guichet.store.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.SlotStart;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.Observed;
import fr.guichet.store.codec.ObservationCodec.UnreadableBodyException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationCodecTest {

    private static final String NONE = """
            {"answer":{"externalId":"1pid1","link":"https://mairie.example/centre","checkedAt":"2021-04-13T10:00:00Z",\
            "validAt":"2021-04-13T10:00:00Z","changedAt":"2021-04-13T10:00:00Z",\
            "availability":{"state":"none","window":{"from":"2021-04-13","days":28}}}}""";

    private final ObservationCodec codec = new ObservationCodec();

    @ParameterizedTest
    @MethodSource("fr.guichet.store.Observed#ofEveryShape")
    void whatIsReadBackIsWhatWasWritten(Observation observation) throws UnreadableBodyException {
        assertEquals(observation, codec.decode(codec.encode(observation)));
    }

    @Test
    void theSamplesHaveEveryCaseOfAvailabilityAndOfASlotsStart() {
        assertEquals(
                Set.of(Availability.class.getPermittedSubclasses()),
                Observed.ofEveryShape().stream()
                        .flatMap(observation -> observation.answer().stream())
                        .map(answer -> answer.availability().getClass())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(SlotStart.class.getPermittedSubclasses()),
                Observed.ofEveryShape().stream()
                        .flatMap(observation -> observation.answer().stream())
                        .flatMap(answer -> answer.availability().slots().stream())
                        .map(slot -> slot.start().getClass())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theShapeIsTheOneThatIsAlreadyOnDisks() throws UnreadableBodyException {
        Observation none = codec.decode(NONE);

        Availability availability = none.answer().map(Answer::availability).orElseThrow();
        assertTrue(availability instanceof Availability.None);
        assertEquals(NONE, codec.encode(none));
    }

    @Test
    void aFieldOfTheFutureIsIgnored() throws UnreadableBodyException {
        String later = NONE.replace("\"state\"", "\"certainty\":{\"of\":[1,2]},\"state\"")
                .replaceFirst("\\{", "{\"version\":7,");

        assertEquals(codec.decode(NONE), codec.decode(later));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"answer\":",
                "{\"answer\":{}}",
                "{} {}",
                "{\"failure\":{\"reason\":\"tired\",\"detail\":\"\",\"at\":\"2021-04-13T10:00:00Z\"}}",
                "{\"failure\":{\"reason\":\"refused\",\"detail\":\"\",\"at\":\"yesterday\"}}"
            })
    void whatCannotBeReadIsNoObservation(String body) {
        assertThrows(UnreadableBodyException.class, () -> codec.decode(body));
    }

    @Test
    void anAnswerThatLostItsSlotsIsUnreadableAndNotNone() {
        String open = codec.encode(Observed.open(2, Observed.NOW));
        int slots = open.indexOf(",\"slots\":");
        String without = open.substring(0, slots) + open.substring(open.indexOf(']', slots) + 1);

        assertThrows(UnreadableBodyException.class, () -> codec.decode(without));
        for (String lost : Arrays.asList("[]", "null", "[null]")) {
            String emptied = without.substring(0, slots) + ",\"slots\":" + lost + without.substring(slots);
            assertThrows(UnreadableBodyException.class, () -> codec.decode(emptied));
        }
    }

    @Test
    void aStateWeDoNotKnowIsUnreadable() {
        assertThrows(UnreadableBodyException.class, () -> codec.decode(NONE.replace("\"none\"", "\"rumoured\"")));
    }

    @Test
    void whatSlotsShareIsWrittenOnce() {
        String twenty = codec.encode(Observed.open(20, Observed.NOW));

        assertEquals(1, twenty.split("\"vaccines\"", -1).length - 1);
    }
}
