package fr.guichet.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Reads the registry, in its CSV or its GeoJSON edition, by column name. */
public final class RegistryFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryFile() {}

    /** All rows, in the file's order. */
    public static List<Site> read(Path file) throws IOException {
        boolean geoJson = file.toString().toLowerCase(Locale.ROOT).endsWith("json");
        return geoJson ? readGeoJson(file) : readCsv(file);
    }

    private static List<Site> readCsv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            List<Site> sites = new ArrayList<>();
            rows.forEach(row -> sites.add(site(name -> row.findField(name).orElse(""))));
            return List.copyOf(sites);
        }
    }

    private static List<Site> readGeoJson(Path file) throws IOException {
        List<Site> sites = new ArrayList<>();
        for (JsonNode feature : JSON.readTree(file.toFile()).path("features")) {
            JsonNode properties = feature.path("properties");
            sites.add(site(name -> properties.path("c_" + name).asText("")));
        }
        return List.copyOf(sites);
    }

    private static Site site(UnaryOperator<String> columns) {
        UnaryOperator<String> column = name -> text(columns.apply(name));
        return new Site(
                (int) number(column.apply("gid")),
                column.apply("nom"),
                new SiteAddress(
                        column.apply("id_adr"),
                        column.apply("adr_num"),
                        column.apply("adr_voie"),
                        column.apply("com_cp"),
                        column.apply("com_insee"),
                        column.apply("com_nom")),
                number(column.apply("lat_coor1")),
                number(column.apply("long_coor1")),
                column.apply("rdv_site_web"),
                column.apply("rdv_tel"));
    }

    /** JSON's null reads as the word. */
    private static String text(String value) {
        return value.equals("null") ? "" : value.strip();
    }

    private static double number(String value) {
        try {
            return value.isEmpty() ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
