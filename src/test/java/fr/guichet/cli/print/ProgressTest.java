package fr.guichet.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
    private long now;

    @Test
    void saysNothingWithoutATerminal() {
        Progress progress = new Progress(err, false, () -> now);
        now = TimeUnit.SECONDS.toNanos(5);
        progress.addRequest();
        progress.addRow();
        progress.clear();

        assertEquals("", written.toString(StandardCharsets.UTF_8));
        assertEquals("rows 1, requests 1, seconds 5", progress.total());
    }

    @Test
    void rewritesOneLineFiveTimesASecondAtMost() {
        Progress progress = new Progress(err, true, () -> now);
        progress.addRequest();
        now = TimeUnit.MILLISECONDS.toNanos(200);
        progress.addRequest();
        progress.addRequest();

        assertEquals("\r\u001b[Krows 0, requests 2, seconds 0", written.toString(StandardCharsets.UTF_8));
    }
}
