package fr.guichet.store.embedded;

import static fr.guichet.store.Observed.NOW;
import static fr.guichet.store.Observed.listing;
import static fr.guichet.store.Observed.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.store.StoredState;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.PlatformLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be read is kept under another name, a new one begins, and everybody is logged. */
class CorruptFileTest {

    private static final String KEPT = "guichet.mv.db.corrupt-20210413T100000Z";

    private final Path data;

    CorruptFileTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void mendTheDisk() {
        FaultyDisk.reset();
    }

    static Stream<Named<UnaryOperator<byte[]>>> damages() {
        return Stream.of(
                Named.of("emptied", _ -> new byte[0]),
                Named.of("another file's text", _ -> "not a database".getBytes(StandardCharsets.UTF_8)),
                Named.of("zeros", bytes -> new byte[bytes.length]),
                Named.of("noise", bytes -> noise(bytes.length)),
                Named.of("cut after its head", bytes -> Arrays.copyOf(bytes, 5_000)));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aCorruptFileIsSetAsideAndANewOneBegun(UnaryOperator<byte[]> damage) throws Exception {
        filled();
        byte[] damaged = damage.apply(Files.readAllBytes(file()));
        Files.write(file(), damaged);

        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(StoredState.EMPTY, store.load().value());
            assertEquals(
                    List.of("the file was corrupt and is kept as " + KEPT),
                    store.load().missing());
            assertEquals(Optional.of(KEPT), store.health().setAside());
            assertTrue(store.health().isWriting());
            store.save(listing("z9"), open(1, NOW));
        }
        assertArrayEquals(damaged, Files.readAllBytes(data.resolve(KEPT)));
        try (EmbeddedStore store = Opened.at(data)) {
            assertTrue(store.load().isComplete());
            assertEquals(1, store.load().value().observations().size());
        }
    }

    @Test
    void aFileThatLostAllButItsHeadIsNotTakenForAnEmptyStore() throws Exception {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 8_192, bytes.length, (byte) 0);
        Files.write(file(), bytes);

        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(
                    List.of("the file was corrupt and is kept as " + KEPT),
                    store.load().missing());
            assertTrue(Files.exists(data.resolve(KEPT)));
        }
    }

    @Test
    void aSecondCorruptFileDoesNotReplaceTheFirst() throws Exception {
        for (int i = 0; i < 2; i++) {
            filled();
            Files.write(file(), noise(20_000 + i));
            Opened.at(data).close();
        }

        assertEquals(20_000, Files.size(data.resolve(KEPT)));
        assertEquals(20_001, Files.size(data.resolve(KEPT + "-2")));
    }

    @Test
    void whatCanStillBeReadOfADamagedFileIsCopiedToTheNewOne() {
        filled();
        FaultyDisk.spoil("in the middle of the table");

        try (EmbeddedStore store = Opened.onFaultyDisk(data)) {
            assertEquals(
                    List.of("the file was corrupt and is kept as " + KEPT),
                    store.load().missing());
            assertEquals(
                    Set.of(new CentreId("a1")),
                    store.load().value().identities().keySet());
        }
        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(
                    Set.of(new CentreId("a1")),
                    store.load().value().identities().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void activeDecisionsSurviveADamagedFile(UnaryOperator<byte[]> damage) throws Exception {
        Decision paused = decision("pause", "mairie");
        Decision hidden = decision("hidden-listing", "a1 mairie b");
        Decision undone = decision("suppressed-phone", "+33102030405");
        try (EmbeddedStore store = Opened.at(data)) {
            List.of(paused, undone, hidden).forEach(store::save);
            store.flush();
            store.save(undone.undone("camille", NOW));
        }
        Files.write(file(), damage.apply(Files.readAllBytes(file())));

        for (int start = 0; start < 2; start++) {
            try (EmbeddedStore store = Opened.at(data)) {
                assertEquals(
                        Set.of(paused, hidden), Set.copyOf(store.load().value().decisions()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void limitsSurviveADamagedFile(UnaryOperator<byte[]> damage) throws Exception {
        PlatformLimits paused = new PlatformLimits(
                new PlatformId("mairie"), Optional.of(NOW), Optional.empty(), LocalDate.of(2021, 4, 13), 7);
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(paused);
        }
        Files.write(file(), damage.apply(Files.readAllBytes(file())));

        for (int start = 0; start < 2; start++) {
            try (EmbeddedStore store = Opened.at(data)) {
                assertEquals(List.of(paused), store.load().value().limits());
            }
        }
    }

    @Test
    void theDatabaseDecidesWhenItIsReadable() throws Exception {
        Decision paused = decision("pause", "mairie");
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(paused);
        }
        byte[] active = Files.readAllBytes(data.resolve("decisions.jsonl"));
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(paused.undone("camille", NOW));
        }
        Files.write(data.resolve("decisions.jsonl"), active);

        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(List.of(), store.load().value().decisions());
        }
        assertEquals(0, Files.size(data.resolve("decisions.jsonl")));
    }

    @Test
    void anUnreadableLineOfDecisionsHidesNoOther() throws Exception {
        Decision paused = decision("pause", "mairie");
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(paused);
        }
        Path decisions = data.resolve("decisions.jsonl");
        Files.writeString(decisions, "{\"id\":\n{}\n" + Files.readString(decisions));
        Files.write(file(), noise(20_000));

        try (EmbeddedStore store = Opened.at(data)) {
            assertEquals(List.of(paused), store.load().value().decisions());
        }
    }

    private static Decision decision(String kind, String subject) {
        return Decision.made(new DecisionKind(kind), subject, "", "camille", NOW, "a reason");
    }

    private void filled() {
        try (EmbeddedStore store = Opened.at(data)) {
            store.save(CentreIdentity.seen(new CentreId("a1"), List.of(), NOW));
            for (int i = 0; i < 200; i++) {
                String detail = i == 100 ? "in the middle of the table" : "elsewhere";
                store.save(
                        listing("c" + i),
                        open(20, NOW).failed(new FailedAttempt(UnknownReason.UNREACHABLE, detail, NOW)));
            }
        }
    }

    private Path file() {
        return data.resolve("guichet.mv.db");
    }
}
