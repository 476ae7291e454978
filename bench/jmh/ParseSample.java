package jmh;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads each platform's biggest invented sample as the client does. Run from the project's directory. {@code -p "sample=PLATFORM PATH WIRE"} reads a recorded response instead; its path is
 * absolute and without {@code .json}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseSample {

    @Param({"doctolib booking-two-motives BookingWire", "keldoc search-page SearchWire", "maiia cards-of-centres CardsWire"})
    public String sample;

    private byte[] text;
    private ObjectReader reader;

    @Setup
    public void read() throws IOException, ClassNotFoundException {
        String[] words = sample.split(" ");
        Path samples = Path.of("adapters", words[0], "src/test/resources/samples");
        text = Files.readAllBytes(samples.resolve(words[1] + ".json"));
        ObjectMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        reader = mapper.readerFor(Class.forName("fr.guichet." + words[0] + "." + words[2]));
    }

    @Benchmark
    public Object parse() throws IOException {
        return reader.readValue(text);
    }
}
