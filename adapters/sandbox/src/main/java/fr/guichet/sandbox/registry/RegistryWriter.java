package fr.guichet.sandbox.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the registry as the State publishes it: 43 columns, semicolons, UTF-8, a line feed after the last row too. */
public final class RegistryWriter {

    /** The columns of the CSV edition since April 2021, in their order. */
    public static final List<String> COLUMNS = List.of(
            "gid",
            "nom",
            "arrete_pref_numero",
            "xy_precis",
            "id_adr",
            "adr_num",
            "adr_voie",
            "com_cp",
            "com_insee",
            "com_nom",
            "lat_coor1",
            "long_coor1",
            "structure_siren",
            "structure_type",
            "structure_rais",
            "structure_num",
            "structure_voie",
            "structure_cp",
            "structure_insee",
            "structure_com",
            "_userid_creation",
            "_userid_modification",
            "_edit_datemaj",
            "lieu_accessibilite",
            "rdv_lundi",
            "rdv_mardi",
            "rdv_mercredi",
            "rdv_jeudi",
            "rdv_vendredi",
            "rdv_samedi",
            "rdv_dimanche",
            "rdv",
            "date_fermeture",
            "date_ouverture",
            "rdv_site_web",
            "rdv_tel",
            "rdv_tel2",
            "rdv_modalites",
            "rdv_consultation_prevaccination",
            "centre_svi_repondeur",
            "centre_fermeture",
            "reserve_professionels_sante",
            "centre_type");

    private static final DateTimeFormatter EDITED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private RegistryWriter() {}

    /** Writes the whole file; it is complete when this returns. */
    public static void write(Path file, List<RegistryRow> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(file)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> csv.writeRecord(COLUMNS.stream()
                    .map(column -> value(row, row.site(), column))
                    .toList()));
        }
    }

    private static String value(RegistryRow row, Site site, String column) {
        return switch (column) {
            case "gid" -> Integer.toString(site.gid());
            case "nom" -> site.name();
            case "xy_precis" -> "0.99999998";
            case "id_adr" -> site.address().banId();
            case "adr_num" -> site.address().number();
            case "adr_voie" -> site.address().street();
            case "com_cp" -> site.address().postcode();
            case "com_insee" -> site.address().insee();
            case "com_nom" -> site.address().town();
            case "lat_coor1" -> coordinate(site.latitude());
            case "long_coor1" -> coordinate(site.longitude());
            case "structure_type" -> "8412Z";
            case "structure_rais" -> "AGENCE REGIONALE DE SANTE (BAC A SABLE)";
            case "_edit_datemaj" -> EDITED.format(row.edited());
            case "rdv_lundi", "rdv_mardi", "rdv_mercredi", "rdv_jeudi", "rdv_vendredi" -> row.weekdays();
            case "rdv_samedi" -> row.saturday();
            case "rdv_dimanche" -> "fermé";
            case "rdv" -> "t";
            case "date_ouverture" -> row.opened().toString();
            case "rdv_site_web" -> site.link();
            case "rdv_tel" -> site.phone();
            case "rdv_modalites" -> row.terms();
            case "centre_fermeture" -> row.closed() ? "t" : "";
            case "reserve_professionels_sante" -> row.reserved() ? "t" : "f";
            case "centre_type" -> row.type();
            default -> "";
        };
    }

    private static String coordinate(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }
}
