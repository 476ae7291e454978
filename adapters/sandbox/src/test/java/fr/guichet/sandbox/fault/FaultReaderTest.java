package fr.guichet.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultReaderTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~~                                                     | not a JSON object
                    {'kind':                                               | not JSON
                    ['reset']                                              | not a JSON object
                    {}                                                     | kind: missing, one of status, html, challenge, redirect, reset, latency, drip, truncated, huge, wrong-types, renamed-field, deep-nesting, empty-lists
                    {'kind':'slow'}                                        | kind: one of status, html, challenge, redirect, reset, latency, drip, truncated, huge, wrong-types, renamed-field, deep-nesting, empty-lists
                    {'kind':3}                                             | kind: a text
                    {'kind':'status'}                                      | status: missing, a number from 200 to 599
                    {'kind':'status','status':99}                          | status: a number from 200 to 599
                    {'kind':'status','status':'503'}                       | status: a number from 200 to 599
                    {'kind':'status','status':429,'retryAfter':-1}         | retryAfter: a number from 0 to 86400
                    {'kind':'status','status':429,'retryAfter':1,'retryAfterForm':'iso'} | retryAfterForm: one of seconds, date
                    {'kind':'latency','ms':0}                              | ms: a number from 1 to 86400000
                    {'kind':'reset','probability':0}                       | probability: a number above 0, at most 1
                    {'kind':'reset','probability':1.5}                     | probability: a number above 0, at most 1
                    {'kind':'reset','times':0}                             | times: a number from 1 to 2147483647
                    {'kind':'reset','start':'noon'}                        | start: an instant such as 2021-05-20T08:00:00Z, or a duration from now such as PT90S
                    {'kind':'reset','end':'PT-1M'}                         | end: not after start
                    {'kind':'reset','center':'x'}                          | unknown field 'center'
                    {'kind':'reset','ms':5}                                | unknown field 'ms'
                    """)
    void saysInOneLineWhatIsWrong(String json, String problem) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> read(json));
        assertEquals(problem, refused.getMessage());
    }

    @Test
    void readsPlaceTimeAndChance() {
        PlannedFault planned = read(
                "{'kind':'drip','everyMs':5,'platform':'p','route':'p/r','centre':'c','start':'PT10S','end':'2021-05-20T11:00:00Z','probability':0.25,'times':7}");
        assertEquals(
                new PlannedFault(
                        new Drip(5), new Scope("p", "p/r", "c"), NOW.plusSeconds(10), NOW.plusSeconds(1800), 0.25, 7),
                planned);
    }

    @Test
    void whatIsLeftOutIsEverythingFromNowOnWithoutAnEnd() {
        PlannedFault planned = read("{'kind':'drip','end':null}");
        assertEquals(new Drip(1000), planned.fault());
        assertEquals(new Scope(null, null, null), planned.scope());
        assertEquals(NOW, planned.start());
        assertNull(planned.end());
        assertEquals(1, planned.probability());
        assertNull(planned.times());
    }

    private static PlannedFault read(String json) {
        return FaultReader.read(json.replace('\'', '"').getBytes(UTF_8), NOW);
    }
}
