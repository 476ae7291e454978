package fr.guichet.directory.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookedUpAddressesTest {

    private static final Address HERE = at("21 rue des Essais");
    private static final Address THERE = at("3 place des Essais");

    private final List<Address> asked = new CopyOnWriteArrayList<>();
    private final Queue<FetchResult<Optional<KnownAddress>>> answers = new ArrayDeque<>();
    private final Queue<Duration> pauses = new ArrayDeque<>();
    private final CountDownLatch known = new CountDownLatch(1);
    private final LookedUpAddresses addresses =
            new LookedUpAddresses(this::answer, () -> Optional.ofNullable(pauses.poll()), known::countDown);

    @Test
    void looksUpInTheBackgroundAndNotifiesWhenItIsKnown() throws InterruptedException {
        answers.add(house("54395_2880_00021"));

        assertEquals(Optional.empty(), addresses.find(HERE));
        assertNotified();
        assertEquals(Optional.of("54395_2880_00021"), addresses.find(HERE));
        assertEquals(List.of(HERE), asked);
    }

    @Test
    void anAddressThatIsNoHouseIsNotLookedUpTwice() throws InterruptedException {
        answers.add(fetched(Optional.empty()));

        assertEquals(Optional.empty(), addresses.find(HERE));
        assertNotified();
        assertEquals(Optional.empty(), addresses.find(HERE));
        assertEquals(List.of(HERE), asked);
    }

    @Test
    void aFailedLookupIsRetriedAfterTheOthers() throws InterruptedException {
        answers.add(failed(new Failure.Unreachable("no answer")));
        answers.add(house("other"));
        answers.add(house("here"));
        pauses.add(Duration.ofMillis(100));

        addresses.find(HERE);
        addresses.find(THERE);
        assertNotified();
        assertEquals(List.of(HERE, THERE, HERE), asked);
        assertEquals(Optional.of("here"), addresses.find(HERE));
    }

    @Test
    void anAnswerThatCannotBeReadIsNoHouseAndHoldsNothingUp() throws InterruptedException {
        answers.add(failed(new Failure.Unreadable("no features", "")));

        addresses.find(HERE);
        assertNotified();
        assertEquals(Optional.empty(), addresses.find(HERE));
        assertEquals(List.of(HERE), asked);
    }

    private void assertNotified() throws InterruptedException {
        assertTrue(known.await(20, TimeUnit.SECONDS));
    }

    private FetchResult<Optional<KnownAddress>> answer(Address address) {
        asked.add(address);
        return answers.remove();
    }

    private static FetchResult<Optional<KnownAddress>> house(String id) {
        return fetched(Optional.of(new KnownAddress(id, new Position(48.69, 6.18, PositionPrecision.EXACT))));
    }

    private static FetchResult<Optional<KnownAddress>> fetched(Optional<KnownAddress> found) {
        return new FetchResult.Fetched<>(
                found,
                List.of(),
                Provenance.of(new PlatformId("mairie"), URI.create("https://mairie.example"), Instant.EPOCH));
    }

    private static FetchResult<Optional<KnownAddress>> failed(Failure failure) {
        return new FetchResult.Failed<>(failure);
    }

    private static Address at(String street) {
        return new Address(
                Optional.of(street), Optional.of(new Postcode("54000")), Optional.of("Nancy"), Optional.empty());
    }
}
