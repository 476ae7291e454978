package fr.guichet.santefr;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the registry that mean something to us, by the names of its CSV edition. All others are skipped unread. */
enum Column {
    GID("gid"),
    NAME("nom"),
    ADDRESS_ID("id_adr"),
    HOUSE_NUMBER("adr_num"),
    STREET("adr_voie"),
    POSTCODE("com_cp"),
    INSEE("com_insee"),
    COMMUNE("com_nom"),
    LATITUDE("lat_coor1"),
    LONGITUDE("long_coor1"),
    EDITED_AT("_edit_datemaj"),
    ACCESS("lieu_accessibilite"),
    MONDAY("rdv_lundi"),
    TUESDAY("rdv_mardi"),
    WEDNESDAY("rdv_mercredi"),
    THURSDAY("rdv_jeudi"),
    FRIDAY("rdv_vendredi"),
    SATURDAY("rdv_samedi"),
    SUNDAY("rdv_dimanche"),
    CLOSES_ON("date_fermeture"),
    OPENS_ON("date_ouverture"),
    BOOKING_LINK("rdv_site_web"),
    PHONE("rdv_tel"),
    SECOND_PHONE("rdv_tel2"),
    TERMS("rdv_modalites"),
    CLOSED("centre_fermeture"),
    PROFESSIONALS_ONLY("reserve_professionels_sante"),
    TYPE("centre_type");

    /** Without these a row is no centre, and a file that lacks them is not the registry. */
    static final List<Column> REQUIRED = List.of(GID, NAME, POSTCODE);

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::columnName, Function.identity()));

    private final String columnName;

    Column(String columnName) {
        this.columnName = columnName;
    }

    String columnName() {
        return columnName;
    }

    static Optional<Column> find(String columnName) {
        return Optional.ofNullable(BY_NAME.get(columnName));
    }

    static Column hoursOf(DayOfWeek day) {
        return valueOf(day.name());
    }
}
