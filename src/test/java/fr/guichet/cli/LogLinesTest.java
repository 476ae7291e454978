package fr.guichet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    @Test
    void aPlainLineHasDateOffsetAndLevel() throws IOException {
        Properties packaged = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("main/resources/application.properties"))) {
            packaged.load(in);
        }
        PatternFormatter formatter = new PatternFormatter(packaged.getProperty("quarkus.log.console.format"));
        String line = formatter.format(new ExtLogRecord(Level.WARN, "doctolib is silent", "test"));
        assertTrue(
                line.matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) WARN  doctolib is silent\\R"),
                line);
    }

    @Test
    void withJsonLogsStandardOutputHasNoOtherLines() {
        List<String> logged = new ArrayList<>();
        assertEquals("", printed(true, logged));
        assertEquals(List.of("first", "second"), logged);
    }

    @Test
    void withPlainLogsTheGreetingIsPrinted() {
        List<String> logged = new ArrayList<>();
        assertEquals(
                List.of("", "first", "second", ""),
                printed(false, logged).lines().toList());
        assertEquals(List.of(), logged);
    }

    private static String printed(boolean json, List<String> logged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunCommand.Serving.greet(
                List.of("first", "second"), json, logged::add, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
