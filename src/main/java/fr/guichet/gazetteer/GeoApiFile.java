package fr.guichet.gazetteer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.guichet.gazetteer.GeoApiMapper.GeoApiCommune;
import fr.guichet.gazetteer.GeoApiMapper.RefusedRowException;
import fr.guichet.model.geo.InseeCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A response of the State's API Géo with communes, saved by an operator:
 * {@code https://geo.api.gouv.fr/communes?fields=nom,code,codesPostaux,codeDepartement,population,centre}. It knows the centre of nearly every commune. A file may list all communes or some,
 * and arrondissements as well.
 *
 * @param edition when the file was written
 * @param communes the listed communes, in order, at least one; each position is the commune's centre
 */
public record GeoApiFile(Instant edition, List<CommuneEntry> communes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public GeoApiFile {
        communes = List.copyOf(communes);
    }

    /**
     * Reads a file. One invalid row refuses the whole file: it must not half replace a good gazetteer.
     *
     * @param known the départements that its communes may lie in
     * @throws RefusedCommunesException when it is invalid; the message says where and why
     */
    public static GeoApiFile read(Path file, Gazetteer known) throws RefusedCommunesException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return new GeoApiFile(written, List.copyOf(rows(parser, known)));
        } catch (RefusedRowException e) {
            throw new RefusedCommunesException(file + ": " + e.getMessage());
        } catch (JsonProcessingException e) {
            throw new RefusedCommunesException("%s: no JSON, or not of this shape, at line %d: %s"
                    .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (NoSuchFileException e) {
            throw new RefusedCommunesException(file + ": there is no such file");
        } catch (IOException e) {
            throw new RefusedCommunesException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static Collection<CommuneEntry> rows(JsonParser parser, Gazetteer known)
            throws IOException, RefusedRowException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new RefusedRowException("not a list of communes: it does not begin with '['");
        }
        Map<InseeCode, CommuneEntry> communes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            GeoApiCommune row = JSON.readValue(parser, GeoApiCommune.class);
            CommuneEntry commune = GeoApiMapper.map(row, communes.size() + 1, known);
            if (communes.put(commune.code(), commune) != null) {
                throw new RefusedRowException("the commune " + commune.code() + " is listed twice");
            }
        }
        if (communes.isEmpty()) {
            throw new RefusedRowException("it lists no commune");
        }
        return communes.values();
    }
}
