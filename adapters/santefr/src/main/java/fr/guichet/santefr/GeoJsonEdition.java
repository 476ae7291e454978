package fr.guichet.santefr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.guichet.spi.Warning;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The GeoJSON edition: one {@code FeatureCollection}, read feature by feature; members we do not know are skipped. */
final class GeoJsonEdition implements RegistryEdition {

    private static final String FEATURES = "features";

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser json;
    private boolean isCollection;
    private long rows;

    private GeoJsonEdition(JsonParser json) {
        this.json = json;
    }

    /** @throws UnreadableRegistryException when the document holds no features */
    static GeoJsonEdition open(Reader text) throws IOException, UnreadableRegistryException {
        GeoJsonEdition edition = new GeoJsonEdition(JSON.createParser(text));
        edition.json.nextToken();
        if (!edition.skipToFeatures()) {
            throw new UnreadableRegistryException("JSON without features");
        }
        return edition;
    }

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public Optional<ReadRow> next() throws IOException, UnreadableRegistryException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            checkEnd();
            return Optional.empty();
        }
        rows++;
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Optional.of(broken("feature-malformed", "feature " + rows + " is no object"));
        }
        Optional<Feature> feature = Feature.read(json);
        return Optional.of(
                feature.isPresent()
                        ? RegistryRow.of(rows, feature.get().texts())
                        : broken("feature-without-properties", "feature " + rows + " has no properties"));
    }

    private ReadRow.Broken broken(String reason, String detail) {
        return new ReadRow.Broken(rows, new Warning(reason, detail));
    }

    /** Moves behind the bracket that opens the features; false at the end of the collection. */
    private boolean skipToFeatures() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (FEATURES.equals(name) && value == JsonToken.START_ARRAY) {
                return true;
            }
            isCollection |= "type".equals(name) && "FeatureCollection".equals(json.getText());
            json.skipChildren();
        }
        return false;
    }

    private void checkEnd() throws IOException, UnreadableRegistryException {
        if (skipToFeatures()) {
            throw new UnreadableRegistryException("JSON with features twice");
        }
        if (!isCollection) {
            throw new UnreadableRegistryException("JSON that is no FeatureCollection");
        }
        if (json.nextToken() != null) {
            throw new UnreadableRegistryException("more text after the end of the FeatureCollection");
        }
    }
}
